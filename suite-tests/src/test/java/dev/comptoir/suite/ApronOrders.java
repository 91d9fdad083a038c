package dev.comptoir.suite;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Numbered orders of one apron each, and how many of them inventory-service has sold. */
final class ApronOrders {

    static final Money PRICE = Money.ofMinor(1000, "EUR");

    private ApronOrders() {}

    static OrderCompletedV1 completed(int number, String sku) {
        Money zero = Money.zero("EUR");
        return new OrderCompletedV1(
                UUID.randomUUID(),
                1,
                Integer.toString(number),
                UUID.randomUUID(),
                new CustomerV1("shopper@example.com", null, null, "en", null),
                null,
                null,
                null,
                List.of(new OrderLineV1(
                        UUID.randomUUID(), null, sku, "Apron", null, 1, PRICE, PRICE, zero, null, null)),
                new TotalsV1(PRICE, zero, zero, zero, PRICE),
                "AWAITING_PAYMENT",
                "AWAITING_PROCESSING",
                null,
                Instant.parse("2026-11-27T08:00:00Z"),
                null,
                null,
                null,
                null);
    }

    static long soldIn(String database) {
        return Database.named(database).count("stock_movements where reason = 'SALE'");
    }
}
