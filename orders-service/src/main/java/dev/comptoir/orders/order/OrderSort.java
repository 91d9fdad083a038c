package dev.comptoir.orders.order;

import static dev.comptoir.orders.order.OrderListProblem.unknownSort;

import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.SortKey;
import java.util.List;
import java.util.function.Function;

/** What the order list can be sorted by; each has an index. */
enum OrderSort {
    PLACED("placedAt", SortKey.instant("o.placed_at"), OrderSummary::placedAt),
    UPDATED("updatedAt", SortKey.instant("o.updated_at"), OrderSummary::updatedAt),
    TOTAL("total", SortKey.number("o.total_minor"), order -> order.total().minor());

    private final String wire;
    private final SortKey key;
    private final Function<OrderSummary, Object> value;

    OrderSort(String wire, SortKey key, Function<OrderSummary, Object> value) {
        this.wire = wire;
        this.key = key;
        this.value = value;
    }

    /** @param sort with a leading minus for largest first */
    static OrderSort of(String sort) {
        for (OrderSort each : values()) {
            if (sort.equals(each.wire) || sort.equals("-" + each.wire)) {
                return each;
            }
        }
        throw unknownSort();
    }

    ListQuery apply(ListQuery query, boolean isDescending) {
        SortKey id = SortKey.uuid("o.id");
        return isDescending ? query.descending(key, id) : query.ascending(key, id);
    }

    List<Object> position(OrderSummary order) {
        return List.of(value.apply(order), order.id());
    }
}
