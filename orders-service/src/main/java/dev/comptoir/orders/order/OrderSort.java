package dev.comptoir.orders.order;

import static dev.comptoir.orders.order.OrderListProblem.unknownSort;

import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.SortKey;
import java.util.List;

/** What the order list can be sorted by; each has an index. */
enum OrderSort {
    PLACED("placedAt", List.of(SortKey.instant("o.placed_at"), SortKey.uuid("o.id"))) {
        @Override
        List<Object> position(OrderSummary order) {
            return List.of(order.placedAt(), order.id());
        }
    },
    UPDATED("updatedAt", List.of(SortKey.instant("o.updated_at"), SortKey.uuid("o.id"))) {
        @Override
        List<Object> position(OrderSummary order) {
            return List.of(order.updatedAt(), order.id());
        }
    },
    TOTAL("total", List.of(SortKey.number("o.total_minor"), SortKey.uuid("o.id"))) {
        @Override
        List<Object> position(OrderSummary order) {
            return List.of(order.total().minor(), order.id());
        }
    },
    NUMBER("number", List.of(SortKey.number("o.number"))) {
        @Override
        List<Object> position(OrderSummary order) {
            return List.of(order.number());
        }
    };

    private static final SortKey[] BY_LINE = {SortKey.instant("l.placed_at"), SortKey.uuid("l.order_id")};

    private final String wire;
    private final SortKey[] keys;

    OrderSort(String wire, List<SortKey> keys) {
        this.wire = wire;
        this.keys = keys.toArray(SortKey[]::new);
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

    /** @param byLine whether the query goes out from the lines of a product, which know when they were ordered */
    ListQuery apply(ListQuery query, boolean isDescending, boolean byLine) {
        SortKey[] sorted = byLine && this == PLACED ? BY_LINE : keys;
        return isDescending ? query.descending(sorted) : query.ascending(sorted);
    }

    /** The values of the sort keys in a row. */
    abstract List<Object> position(OrderSummary order);
}
