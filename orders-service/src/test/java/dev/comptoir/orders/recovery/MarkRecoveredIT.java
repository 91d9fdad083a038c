package dev.comptoir.orders.recovery;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.contracts.carts.CartRecoveredV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class MarkRecoveredIT {

    @Test
    @Proves("O-009")
    @Proves("C-024")
    void a_recovered_cart_names_its_campaign_on_the_order_once() {
        Orders.Placed order = Orders.placed();
        UUID campaign = UUID.randomUUID();
        CartRecoveredV1 event = new CartRecoveredV1(
                order.cartId(),
                9,
                campaign,
                UUID.randomUUID(),
                order.id(),
                Money.ofMinor(4860, "EUR"),
                Instant.parse("2026-11-27T09:00:00Z"),
                2);
        UUID eventId = UUID.randomUUID();
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(eventId, event);
            publisher.publish(eventId, event);
        }
        Awaitility.await()
                .until(() -> Database.current().count("orders where recovered_by_campaign_id = ?", campaign) == 1);
        Orders.get(order.id())
                .body("recoveredByCampaignId", equalTo(campaign.toString()))
                .body("recoveredByStep", equalTo(2));
        asked().get("/orders?recoveredByCampaign=" + campaign).then().body("items", hasSize(1));
        assertThat(Database.current().count("order_history where order_id = ? and type = 'CART_RECOVERED'", order.id()))
                .isEqualTo(1);
    }
}
