package dev.comptoir.localstack.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mails as JSON for tests and scripts. */
final class InboxJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private InboxJson() {}

    static byte[] list(List<Mail> mails) {
        try {
            return MAPPER.writeValueAsBytes(
                    Map.of("mails", mails.stream().map(InboxJson::mail).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Mails cannot be written as JSON", e);
        }
    }

    private static Map<String, Object> mail(Mail mail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", mail.number());
        json.put("date", mail.date().toString());
        json.put("from", mail.from());
        json.put("to", mail.to());
        json.put("subject", mail.subject());
        json.put("text", mail.text());
        json.put("html", mail.html());
        json.put("messageId", mail.messageId());
        json.put("headers", mail.headers());
        json.put("attachments", attachments(mail));
        return json;
    }

    private static List<Map<String, Object>> attachments(Mail mail) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Mail.Attachment attachment : mail.attachments()) {
            list.add(Map.of(
                    "fileName", attachment.fileName(),
                    "contentType", attachment.contentType(),
                    "size", attachment.content().length,
                    "path", "/mails/%d/attachments/%d".formatted(mail.number(), list.size())));
        }
        return list;
    }
}
