package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.contracts.calls.OrderSalesAnswerV1.OrderSalesV1;
import java.util.List;
import java.util.UUID;

/**
 * The next of all orders by their ids.
 *
 * @param currency of the store
 */
record OrderPage(List<OrderSalesV1> orders, String currency) {

    /** Orders of a page: one statement each, so that the running store hardly notices. */
    static final int MOST = 200;

    private static final UUID HIGHEST = new UUID(-1, -1);

    boolean isLast() {
        return orders.size() < MOST;
    }

    /** Up to which id it has all orders there are. */
    UUID end() {
        return isLast() ? HIGHEST : orders.getLast().orderId();
    }
}
