package dev.comptoir.files.grant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.files.EntitlementGrantedV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.files.Shop;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.MailSeam.ReceivedMail;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "files")
class GrantIT {

    private final UUID orderId = UUID.randomUUID();
    private final String email = orderId + "@example.test";

    @AutoClose
    private final EventPublisher publisher = new EventPublisher();

    /** Other tests are of a store that has said nothing of itself. */
    @AfterEach
    void noProfile() {
        Database.current().execute("delete from storefront_profile");
    }

    @Test
    @Proves("F-003")
    @Proves("F-004")
    void grants_each_paid_line_with_a_file_on_the_files_terms_and_publishes_it() {
        UUID file = Shop.readyFile("x", "\"accessExpiryDays\":30,\"maxDownloadsPerOrder\":3");
        UUID line = UUID.randomUUID();
        try (EventCapture files = EventCapture.of(Topics.FILES_FILE)) {
            publisher.publish(Shop.paid(
                    orderId, 2, email, "en", Shop.line(line, file, 5), Shop.line(UUID.randomUUID(), null, 1)));
            Map<String, Object> granted = Shop.awaitEntitlements(orderId, 1).getFirst();
            assertThat(granted)
                    .containsEntry("lineId", line.toString())
                    .containsEntry("fileGuid", file.toString())
                    .containsEntry("state", "GRANTED")
                    .containsEntry("maxDownloads", 3)
                    .containsEntry("usedDownloads", 0);
            EntitlementGrantedV1 published = files.await(EntitlementGrantedV1.class, file);
            assertThat(published.entitlementId()).hasToString(granted.get("id").toString());
            assertThat(published.version()).isEqualTo(2);
            assertThat(published.expiresAt())
                    .isBetween(
                            Shop.PAID_AT.plus(Duration.ofDays(30)),
                            Instant.now().plus(Duration.ofDays(30)));
        }
    }

    @Test
    void writes_the_buyer_one_mail_with_every_link_in_the_orders_language() {
        UUID file = Shop.readyFile("x", "\"accessExpiryDays\":30,\"maxDownloadsPerOrder\":3");
        publisher.publish(Shop.paid(orderId, 2, email, "fr-FR", Shop.line(file), Shop.line(file)));
        ReceivedMail mail = MailSeam.awaitMailsTo(email, 1).getFirst();
        assertThat(mail.subject()).isEqualTo("Vos téléchargements : commande 1001");
        assertThat(mail.html()).contains("A song &amp; more").contains("Ann &lt;b&gt;Lee&lt;/b&gt;");
        for (Map<String, Object> each : Shop.entitlements(orderId)) {
            assertThat(mail.text()).contains(each.get("downloadUrl").toString()).contains("3 téléchargements");
            assertThat(mail.html()).contains(each.get("downloadUrl").toString());
        }
        assertThat(MailSeam.mailsTo(email)).hasSize(1);
    }

    @Test
    void writes_english_to_everybody_else_and_the_link_works() {
        UUID file = Shop.readyFile("hello", "");
        publisher.publish(Shop.paid(orderId, 2, email, "de", Shop.line(file)));
        ReceivedMail mail = MailSeam.awaitMailsTo(email, 1).getFirst();
        assertThat(mail.subject()).isEqualTo("Your download for order 1001");
        assertThat(mail.text()).contains("No end date, no limit.");
        Matcher url = Pattern.compile("https?://\\S+/v1/downloads/\\S+").matcher(mail.text());
        assertThat(url.find()).isTrue();
        String page = Shop.path(url.group());
        given().get(page).then().statusCode(200).contentType("text/html").body(containsString("song.txt"));
        given().get(page.replace("/page", "")).then().statusCode(200).body(equalTo("hello"));
    }

    @Test
    void grants_and_writes_once_however_often_the_event_comes() {
        UUID file = Shop.readyFile("x", "");
        OrderPaidV1 paid = Shop.paid(orderId, 2, email, "en", Shop.line(file));
        UUID eventId = UUID.randomUUID();
        publisher.publish(eventId, paid);
        publisher.publish(eventId, paid);
        Shop.awaitTaken(publisher.publish(paid));
        assertThat(Shop.entitlements(orderId)).hasSize(1);
        assertThat(Database.current().count("mails where subject_id = ?", orderId))
                .isEqualTo(1);
    }

    @Test
    void grants_and_writes_when_the_content_comes_after_the_payment() {
        UUID file = Shop.file("later.txt", "\"accessExpiryDays\":1");
        publisher.publish(Shop.paid(orderId, 2, email, "en", Shop.line(file)));
        assertThat(Shop.awaitState(orderId, "WAITING")).doesNotContainKey("downloadUrl");
        assertThat(Database.current().count("mails where subject_id = ?", orderId))
                .isZero();
        Instant before = Instant.now();
        Shop.upload(file, "late".getBytes(StandardCharsets.UTF_8)).statusCode(200);
        Map<String, Object> granted = Shop.awaitState(orderId, "GRANTED");
        assertThat(Instant.parse(granted.get("expiresAt").toString()))
                .isAfter(before.plus(Duration.ofDays(1)).minusSeconds(1));
        MailSeam.awaitMailsTo(email, 1);
    }

    @Test
    void waits_for_a_file_nobody_knows_instead_of_losing_the_order() {
        publisher.publish(Shop.paid(orderId, 2, email, "en", Shop.line(UUID.randomUUID())));
        Shop.awaitState(orderId, "WAITING");
        assertThat(Database.current().count("mails where subject_id = ?", orderId))
                .isZero();
    }

    @Test
    void writes_in_the_stores_name() {
        publisher.publish(new StoreProfileSavedV1(
                7,
                "Café \"Noir\"",
                "shop@example.test",
                "EUR",
                "Europe/Paris",
                "fr",
                "https://noir.example",
                null,
                true,
                null,
                null));
        Awaitility.await().until(() -> Database.current().count("storefront_profile") == 1);
        publisher.publish(Shop.paid(orderId, 2, email, "", Shop.line(Shop.readyFile("x", ""))));
        ReceivedMail mail = MailSeam.awaitMailsTo(email, 1).getFirst();
        assertThat(mail.from()).contains("shop@example.test");
        assertThat(mail.subject()).isEqualTo("Votre téléchargement : commande 1001");
        assertThat(mail.html()).contains("Caf&#233; &quot;Noir&quot;").contains("https://noir.example");
    }
}
