package dev.comptoir.carts.checkout;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.MovableClock;
import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What orders-service tells of an order, for tests. */
public final class OrderEvents {

    private static final CustomerV1 ANN = new CustomerV1("ann@example.test", "Ann", null, "fr", null);
    private static final Money NONE = Money.zero("EUR");
    private static final Money TOTAL = Money.parse("55.20", "EUR");

    private OrderEvents() {}

    public static OrderCompletedV1 completed(UUID orderId, String number, UUID cartId) {
        return new OrderCompletedV1(
                orderId,
                1,
                number,
                cartId,
                ANN,
                null,
                null,
                null,
                List.of(),
                new TotalsV1(TOTAL, NONE, NONE, NONE, TOTAL),
                "PENDING",
                "UNFULFILLED",
                null,
                Arc.container().instance(MovableClock.class).get().instant(),
                null,
                null,
                null,
                null);
    }

    public static OrderPaidV1 paid(UUID orderId, UUID cartId, Instant paidAt) {
        return new OrderPaidV1(
                orderId, 2, "N-1", cartId, ANN, List.of(), TOTAL, TOTAL, "AWAITING_PAYMENT", "PAID", paidAt);
    }
}
