package dev.comptoir.files.entitlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.files.EntitlementRevokedV1;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.shared.RefundLineV1;
import dev.comptoir.files.Shop;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Downloads that an order loses with its payment. */
@QuarkusTest
@WithComptoir(database = "files")
class RevocationIT {

    private final UUID orderId = UUID.randomUUID();
    private final String email = orderId + "@example.test";

    @AutoClose
    private final EventPublisher publisher = new EventPublisher();

    @Test
    void takes_downloads_back_while_an_order_is_unpaid() {
        UUID file = Shop.readyFile("x", "\"maxDownloadsPerOrder\":3");
        UUID line = UUID.randomUUID();
        publisher.publish(Shop.paid(orderId, 2, email, "en", Shop.line(line, file, 1)));
        String link =
                Shop.path(Shop.awaitState(orderId, "GRANTED").get("downloadUrl").toString());
        given().get(link).then().statusCode(200);
        publisher.publish(new OrderMarkedUnpaidV1(
                orderId, 3, "1001", Money.ofMinor(1000, "EUR"), "PAID", "AWAITING_PAYMENT", Instant.now()));
        assertThat(Shop.awaitState(orderId, "REVOKED")).containsEntry("revocationReason", "ORDER_UNPAID");
        given().get(link).then().statusCode(410).body("code", equalTo("download-revoked"));
        publisher.publish(Shop.paid(orderId, 4, email, "en", Shop.line(line, file, 1)));
        assertThat(Shop.awaitState(orderId, "GRANTED")).containsEntry("usedDownloads", 1);
        given().get(link).then().statusCode(200);
        assertThat(Database.current().count("mails where subject_id = ?", orderId))
                .isEqualTo(1);
    }

    @Test
    void takes_downloads_back_when_everything_is_refunded_until_the_order_is_paid_another_way() {
        UUID line = UUID.randomUUID();
        UUID file = Shop.readyFile("x", "");
        publisher.publish(Shop.paid(orderId, 2, email, "en", Shop.line(line, file, 1)));
        Shop.awaitState(orderId, "GRANTED");
        Shop.awaitTaken(publisher.publish(refund(3, "REFUNDED")));
        assertThat(Shop.awaitState(orderId, "REVOKED")).containsEntry("revocationReason", "ORDER_REFUNDED");
        Shop.awaitTaken(publisher.publish(Shop.paid(orderId, 4, email, "en", Shop.line(line, file, 1))));
        Shop.awaitState(orderId, "GRANTED");
    }

    @Test
    void takes_downloads_back_for_good_when_their_lines_are_refunded() {
        UUID line = UUID.randomUUID();
        UUID file = Shop.readyFile("x", "");
        publisher.publish(Shop.paid(orderId, 2, email, "en", Shop.line(line, file, 1)));
        Shop.awaitState(orderId, "GRANTED");
        Shop.awaitTaken(publisher.publish(refund(3, "REFUNDED", units(line, 1))));
        Shop.awaitTaken(publisher.publish(Shop.paid(orderId, 4, email, "en", Shop.line(line, file, 1))));
        Shop.awaitState(orderId, "REVOKED");
    }

    @Test
    void takes_back_the_download_of_a_line_that_is_refunded_whole_and_leaves_the_others() {
        UUID refunded = UUID.randomUUID();
        UUID file = Shop.readyFile("x", "");
        try (EventCapture files = EventCapture.of(Topics.FILES_FILE)) {
            publisher.publish(Shop.paid(orderId, 2, email, "en", Shop.line(refunded, file, 2), Shop.line(file)));
            Shop.awaitEntitlements(orderId, 2);
            Shop.awaitTaken(publisher.publish(refund(3, "PARTIALLY_REFUNDED")));
            Shop.awaitTaken(publisher.publish(refund(4, "PARTIALLY_REFUNDED", units(refunded, 1))));
            assertThat(Shop.entitlements(orderId)).extracting("state").containsOnly("GRANTED");
            Shop.awaitTaken(publisher.publish(refund(5, "PARTIALLY_REFUNDED", units(refunded, 1))));
            assertThat(Shop.entitlements(orderId))
                    .filteredOn("state", "REVOKED")
                    .extracting("lineId", "revocationReason")
                    .containsExactly(tuple(refunded.toString(), "ORDER_REFUNDED"));
            EntitlementRevokedV1 revoked = files.await(EntitlementRevokedV1.class, file);
            assertThat(revoked.lineId()).isEqualTo(refunded);
            assertThat(revoked.reason()).isEqualTo("ORDER_REFUNDED");
        }
    }

    @Test
    void takes_downloads_back_when_the_order_is_cancelled_but_not_by_an_older_event() {
        UUID line = UUID.randomUUID();
        UUID file = Shop.readyFile("x", "");
        publisher.publish(Shop.paid(orderId, 5, email, "en", Shop.line(line, file, 1)));
        Shop.awaitState(orderId, "GRANTED");
        Shop.awaitTaken(publisher.publish(cancelled(4)));
        Shop.awaitState(orderId, "GRANTED");
        publisher.publish(cancelled(6));
        assertThat(Shop.awaitState(orderId, "REVOKED")).containsEntry("revocationReason", "ORDER_CANCELLED");
    }

    private static RefundLineV1 units(UUID lineId, int quantity) {
        return new RefundLineV1(lineId, "SONG-1", quantity, Money.ofMinor(500, "EUR"), false);
    }

    private RefundIssuedV1 refund(long version, String paymentStatus, RefundLineV1... lines) {
        Money all = Money.ofMinor(1000, "EUR");
        return new RefundIssuedV1(
                orderId,
                version,
                "1001",
                UUID.randomUUID(),
                all,
                Money.zero("EUR"),
                List.of(lines),
                "",
                false,
                "PAID",
                paymentStatus,
                Instant.now(),
                "MANUAL",
                "SUCCEEDED",
                List.of());
    }

    private OrderCancelledV1 cancelled(long version) {
        return new OrderCancelledV1(
                orderId, version, "1001", UUID.randomUUID(), "", List.of(), "PLACED", Instant.now());
    }
}
