package dev.comptoir.localstack.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decodes a received message; done only when somebody reads it. */
final class MailParser {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Mail.Attachment> attachments = new ArrayList<>();

    private MailParser() {}

    static Mail parse(ReceivedMail received) {
        // Jakarta Mail looks its parts up in the context class loader, which under test belongs to somebody else.
        Thread reader = Thread.currentThread();
        ClassLoader before = reader.getContextClassLoader();
        reader.setContextClassLoader(MailParser.class.getClassLoader());
        try {
            MailParser parser = new MailParser();
            MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(received.content()));
            parser.collect(message);
            return parser.toMail(received, message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Mail %d cannot be decoded".formatted(received.number()), e);
        } finally {
            reader.setContextClassLoader(before);
        }
    }

    private Mail toMail(ReceivedMail received, MimeMessage message) throws MessagingException, IOException {
        String subject = message.getSubject();
        String from = message.getHeader("From", ",");
        String messageId = message.getMessageID();
        return new Mail(
                received.number(),
                received.date(),
                from == null ? "" : MimeUtility.decodeText(from),
                received.recipients(),
                subject == null ? "" : subject,
                text.toString(),
                html.toString(),
                messageId == null ? "" : messageId,
                headers(message),
                List.copyOf(attachments));
    }

    private void collect(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i));
            }
        } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || !part.isMimeType("text/*")) {
            attachments.add(attachment(part));
        } else {
            (part.isMimeType("text/html") ? html : text).append(part.getContent());
        }
    }

    private static Mail.Attachment attachment(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            String name = part.getFileName();
            return new Mail.Attachment(
                    name == null ? "" : MimeUtility.decodeText(name), part.getContentType(), in.readAllBytes());
        }
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), _ -> new ArrayList<>())
                    .add(MimeUtility.unfold(header.getValue()));
        }
        return headers;
    }
}
