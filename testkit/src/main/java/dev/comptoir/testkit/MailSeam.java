package dev.comptoir.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comptoir.localstack.mail.InboxPages;
import dev.comptoir.localstack.mail.MailServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** The SMTP server of this test JVM and what arrived there. */
public final class MailSeam {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private MailSeam() {}

    /** One received mail; header names as they were written. */
    public record ReceivedMail(
            String from,
            List<String> to,
            String subject,
            String text,
            String html,
            String messageId,
            JsonNode headers,
            List<Attachment> attachments) {

        /** The first value of a header, empty when the mail has none of that name. */
        public String header(String name) {
            for (var header : headers.properties()) {
                if (header.getKey().equalsIgnoreCase(name)) {
                    return header.getValue().path(0).asText();
                }
            }
            return "";
        }
    }

    /** A file that came with a mail. */
    public record Attachment(String fileName, String contentType, byte[] content) {}

    public static int smtpPort() {
        return Integer.parseInt(ports().split(" ")[0]);
    }

    /** The newest mails to an address first. */
    public static List<ReceivedMail> mailsTo(String address) {
        return read("?limit=1000&to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
    }

    /** Waits until so many mails to an address are there; the newest first. */
    public static List<ReceivedMail> awaitMailsTo(String address, int count) {
        return Awaitility.await("%d mails to %s".formatted(count, address))
                .atMost(Patience.LIMIT)
                .until(() -> mailsTo(address), mails -> mails.size() >= count);
    }

    /** Forgets everything received so far. */
    public static void clear() {
        send(HttpRequest.newBuilder(inbox("/api/mails")).DELETE().build(), HttpResponse.BodyHandlers.discarding());
    }

    private static List<ReceivedMail> read(String query) {
        try {
            String body = send(
                    HttpRequest.newBuilder(inbox("/api/mails" + query)).build(), HttpResponse.BodyHandlers.ofString());
            List<ReceivedMail> mails = new ArrayList<>();
            for (JsonNode mail : JSON.readTree(body).path("mails")) {
                mails.add(mail(mail));
            }
            return mails;
        } catch (IOException e) {
            throw new IllegalStateException("The inbox answers no JSON", e);
        }
    }

    private static ReceivedMail mail(JsonNode mail) {
        List<String> to = new ArrayList<>();
        mail.path("to").forEach(address -> to.add(address.asText()));
        List<Attachment> attachments = new ArrayList<>();
        mail.path("attachments").forEach(file -> attachments.add(attachment(file)));
        return new ReceivedMail(
                mail.path("from").asText(),
                to,
                mail.path("subject").asText(),
                mail.path("text").asText(),
                mail.path("html").asText(),
                mail.path("messageId").asText(),
                mail.path("headers"),
                attachments);
    }

    private static Attachment attachment(JsonNode file) {
        byte[] content = send(
                HttpRequest.newBuilder(inbox(file.path("path").asText())).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return new Attachment(
                file.path("fileName").asText(), file.path("contentType").asText(), content);
    }

    private static <T> T send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request, body).body();
        } catch (IOException e) {
            throw new IllegalStateException("The inbox does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI inbox(String path) {
        return URI.create("http://127.0.0.1:" + ports().split(" ")[1] + path);
    }

    private static String ports() {
        return SharedState.once("mail", MailSeam::start);
    }

    @SuppressWarnings("resource") // Both servers live as long as this JVM.
    private static String start() {
        SeamLog.say("embedded mail server");
        MailServer server = new MailServer(0).start();
        InboxPages inbox = new InboxPages(server, 0).start();
        return server.port() + " " + inbox.port();
    }
}
