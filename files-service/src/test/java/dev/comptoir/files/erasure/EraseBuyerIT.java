package dev.comptoir.files.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.contracts.calls.PersonalDataRequestV1;
import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.files.Shop;
import dev.comptoir.json.Json;
import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "files")
class EraseBuyerIT {

    @Inject
    SuitePasses passes;

    private final UUID orderId = UUID.randomUUID();
    private final String name = "zq" + UUID.randomUUID().toString().replace("-", "");
    private final String email = name + "@example.test";

    @AutoClose
    private final EventPublisher publisher = new EventPublisher();

    @Test
    void an_erased_buyer_is_nowhere_any_more_and_keeps_the_download() {
        UUID file = Shop.readyFile("x", "");
        publisher.publish(Shop.paid(orderId, 2, email, "en", Shop.line(file)));
        Shop.awaitEntitlements(orderId, 1);
        MailSeam.awaitMailsTo(email, 1);

        known().body("records.paidOrders.orderId", contains(orderId.toString()))
                .body("records.downloads.state", contains("GRANTED"))
                .body("records.mails", hasSize(1));

        publisher.publish(new CustomerErasedV1(
                UUID.randomUUID(),
                1,
                email,
                List.of(email),
                "erased-%s@erased.invalid".formatted(orderId),
                List.of(orderId),
                Instant.now()));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> Database.current().columnsWith(name).isEmpty());
        assertThat(Database.current().value("select customer_name from paid_orders where order_id = ?", orderId))
                .isEqualTo("");
        assertThat(Shop.entitlements(orderId).getFirst()).containsEntry("state", "GRANTED");
    }

    private ValidatableResponse known() {
        return given().header("Authorization", passes.issue(PersonalDataRequestV1.PURPOSE))
                .contentType(ContentType.JSON)
                .body(Json.write(new PersonalDataRequestV1(List.of(email), null)))
                .post("/internal/personal-data")
                .then()
                .statusCode(200);
    }
}
