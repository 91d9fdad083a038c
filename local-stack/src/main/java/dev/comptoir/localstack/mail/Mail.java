package dev.comptoir.localstack.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One received mail, decoded for people and tests.
 *
 * @param number counts every mail since the server started
 * @param to the addresses of the SMTP envelope
 * @param text the plain part; empty when there is none
 * @param html the HTML part; empty when there is none
 * @param headers every header by its name as it was written, values in order
 */
public record Mail(
        long number,
        Instant date,
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        String messageId,
        Map<String, List<String>> headers,
        List<Attachment> attachments) {

    /** A file that came with the mail. */
    public record Attachment(String fileName, String contentType, byte[] content) {}

    /** The first value of a header, empty when the mail has none of that name. */
    public String header(String name) {
        return headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .flatMap(entry -> entry.getValue().stream())
                .findFirst()
                .orElse("");
    }
}
