package dev.comptoir.localstack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailServerIT {

    private MailServer server;
    private InboxPages pages;
    private Session session;

    @BeforeEach
    void start() {
        server = new MailServer(0).start();
        pages = new InboxPages(server, 0).start();
        Properties smtp = new Properties();
        smtp.put("mail.smtp.host", "127.0.0.1");
        smtp.put("mail.smtp.port", "" + server.port());
        session = Session.getInstance(smtp);
    }

    @AfterEach
    void stop() {
        pages.close();
        server.close();
    }

    @Test
    void a_mail_is_read_as_it_was_meant() throws Exception {
        send("ann@example.test, bob@example.test", "Votre commande n° 7", "<b>merci</b>");

        JsonNode mails = json("/api/mails?to=bob@example.test");

        assertThat(mails).hasSize(1);
        JsonNode mail = mails.get(0);
        assertThat(mail.path("subject").asText()).isEqualTo("Votre commande n° 7");
        assertThat(mail.path("text").asText()).isEqualTo("merci");
        assertThat(mail.path("html").asText()).isEqualTo("<b>merci</b>");
        assertThat(mail.at("/headers/List-Unsubscribe/0").asText()).isEqualTo("<https://shop.test/out>");
        assertThat(mail.path("messageId").asText()).isNotBlank();
        assertThat(json("/api/mails?to=eve@example.test")).isEmpty();
        String attachment = mail.at("/attachments/0/path").asText();
        assertThat(get(attachment).body()).isEqualTo("%PDF");
    }

    @Test
    void a_mail_to_two_people_is_one_mail() throws Exception {
        send("ann@example.test, bob@example.test", "one", "x");

        assertThat(server.received()).isOne();
        assertThat(json("/api/mails")).hasSize(1);
    }

    @Test
    void only_the_newest_thousand_are_kept() throws Exception {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (int i = 1; i <= 1_005; i++) {
                MimeMessage message = message("ann@example.test", "mail " + i, "x");
                transport.sendMessage(message, message.getAllRecipients());
            }
        }

        assertThat(server.received()).isEqualTo(1_005);
        assertThat(server.newest(2_000)).hasSize(1_000);
        assertThat(server.newest(1).getFirst().subject()).isEqualTo("mail 1005");
    }

    @Test
    void a_hostile_mail_cannot_run_a_script_in_the_inbox() throws Exception {
        send("ann@example.test", "<script>alert(1)</script>", "\"><script>alert(2)</script>");

        HttpResponse<String> list = get("/");
        HttpResponse<String> one = get("/mails/1");

        assertThat(list.body()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(one.body()).contains("sandbox").doesNotContain("<script>");
        assertThat(one.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'");
    }

    @Test
    void a_webhook_stays_as_it_came_for_whoever_chose_its_name() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + pages.port() + "/hooks/demo-1");
        HttpRequest hook = HttpRequest.newBuilder(address)
                .header("webhook-id", "msg_1")
                .header("webhook-signature", "v1,abc=")
                .POST(HttpRequest.BodyPublishers.ofString("{\"type\": \"é\"}"))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(hook, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);

        JsonNode hooks =
                new ObjectMapper().readTree(get("/api/hooks/demo-1").body()).path("hooks");
        assertThat(hooks).hasSize(1);
        assertThat(hooks.at("/0/headers/webhook-id").asText()).isEqualTo("msg_1");
        assertThat(hooks.at("/0/headers/webhook-signature").asText()).isEqualTo("v1,abc=");
        assertThat(hooks.at("/0/body").asText()).isEqualTo("{\"type\": \"é\"}");
        assertThat(get("/api/hooks/demo-2").body()).isEqualTo("{\"hooks\":[]}");
        assertThat(get("/api/hooks").body()).contains("\"http://127.0.0.1:" + pages.port() + "/hooks\"");
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        assertThat(get("/mails/99").statusCode()).isEqualTo(404);
        assertThat(get("/anything").statusCode()).isEqualTo(404);
    }

    private void send(String to, String subject, String html) throws Exception {
        Transport.send(message(to, subject, html));
    }

    private MimeMessage message(String to, String subject, String html) throws Exception {
        MimeMessage message = new MimeMessage(session);
        message.setFrom("shop@example.test");
        message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
        message.setSubject(subject, "UTF-8");
        message.setHeader("List-Unsubscribe", "<https://shop.test/out>");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("merci", "UTF-8");
        MimeBodyPart rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        MimeBodyPart pdf = new MimeBodyPart();
        pdf.setContent("%PDF".getBytes(), "application/pdf");
        pdf.setFileName("invoice.pdf");
        pdf.setDisposition("attachment");
        message.setContent(new MimeMultipart("mixed", text, rich, pdf));
        return message;
    }

    private JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(get(path).body()).path("mails");
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pages.port() + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
