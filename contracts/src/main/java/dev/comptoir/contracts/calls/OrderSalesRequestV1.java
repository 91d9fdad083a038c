package dev.comptoir.contracts.calls;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Asks orders-service what orders have sold and what of it was taken back: a page of all orders by their ids, or certain ones.
 *
 * @param after the id after which the page begins; null for the first one
 * @param limit how many orders a page may have
 * @param orderIds those that are wanted; null or empty for a page
 */
public record OrderSalesRequestV1(
        UUID after,

        @Min(1) @Max(MOST) int limit,

        @Size(max = MOST) List<@NotNull UUID> orderIds) {

    /** What the pass of such a call is issued for. */
    public static final String PURPOSE = "order-sales";

    /** Where orders-service answers it. */
    public static final String PATH = "/v1/internal/order-sales";

    /** Orders of one answer. */
    public static final int MOST = 500;

    public static OrderSalesRequestV1 page(UUID after, int limit) {
        return new OrderSalesRequestV1(after, limit, null);
    }

    public static OrderSalesRequestV1 of(List<UUID> orderIds) {
        return new OrderSalesRequestV1(null, MOST, orderIds);
    }

    /** Whether certain orders are wanted. */
    public boolean namesOrders() {
        return orderIds != null && !orderIds.isEmpty();
    }
}
