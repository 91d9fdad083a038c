package dev.comptoir.gateway.attempt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.gateway.Keys;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.gateway.delivery.Subscriber;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class DisabledMailIT {

    private final Subscriber subscriber = new Subscriber();
    private final EventPublisher publisher = new EventPublisher();
    private final List<UUID> published = new ArrayList<>();

    /** What comes late would be an event of the next test. */
    @AfterEach
    void close() {
        for (UUID event : published) {
            Awaitility.await().until(() -> Database.current().count("webhook_events where id = ?", event) == 1);
        }
        publisher.close();
        subscriber.close();
        Database.current().execute("delete from webhook_endpoints");
    }

    private String endpoint(String path) {
        return given().auth()
                .oauth2(Keys.shared("webhooks:manage"))
                .contentType("application/json")
                .body(Map.of("url", subscriber.url(path), "events", List.of("*"), "description", "Warehouse"))
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void publishHeld() {
        published.add(publisher.publish(new OrderHeldV1(UUID.randomUUID(), 3, "1001", "FRAUD", "wait", Instant.now())));
    }

    private void open(String email, String locale) {
        publisher.publish(new StoreProfileSavedV1(
                Instant.now().toEpochMilli(), "Linen", email, "EUR", "UTC", locale, null, null, false, null, null));
        Awaitility.await()
                .until(() ->
                        Database.current().count("storefront_profile where payload like ?", "%" + email + "%") == 1);
    }

    private static MailSeam.ReceivedMail awaitMail(String email) {
        List<MailSeam.ReceivedMail> mails = MailSeam.awaitMailsTo(email, 1);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    @Test
    void the_store_is_mailed_once_that_an_endpoint_is_gone() {
        String email = "gone-" + UUID.randomUUID() + "@shop.example";
        open(email, "en");
        endpoint("/gone-mailed");
        publishHeld();
        publishHeld();
        MailSeam.ReceivedMail mail = awaitMail(email);
        assertThat(mail.subject()).isEqualTo("A webhook endpoint was switched off: 127.0.0.1");
        assertThat(mail.text()).contains("410", subscriber.url("/gone-mailed"), "Warehouse", "ENABLED");
    }

    @Test
    void one_that_failed_for_five_days_is_told_in_the_language_of_the_store() {
        String email = "dead-" + UUID.randomUUID() + "@shop.example";
        open(email, "fr-FR");
        String id = endpoint("/fails-mailed");
        Database.current()
                .execute(
                        "update webhook_endpoints set failing_since = now() - interval '6 days' where id = ?::uuid",
                        id);
        publishHeld();
        MailSeam.ReceivedMail mail = awaitMail(email);
        assertThat(mail.subject()).startsWith("Un point de réception de webhooks a été désactivé");
        assertThat(mail.text()).contains("cinq jours", subscriber.url("/fails-mailed"));
    }
}
