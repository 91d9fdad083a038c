package dev.comptoir.orders.order;

import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.SortKey;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Which orders are taken together: those a filter finds, those that were picked, or all that are not deleted. */
public final class OrderSelection {

    private static final String NAME = "order-selection";

    private final Function<String, ListQuery> query;

    private OrderSelection(Function<String, ListQuery> query) {
        this.query = query;
    }

    public static OrderSelection filtered(OrderFilter filter) {
        OrderListQuery asked = new OrderListQuery(filter.asListRequest());
        return new OrderSelection(columns -> asked.query(NAME, columns));
    }

    public static OrderSelection picked(List<UUID> ids) {
        UUID[] all = ids.stream().distinct().toArray(UUID[]::new);
        return new OrderSelection(columns -> all(columns).and("o.id = any(?)", all));
    }

    public static OrderSelection all() {
        return new OrderSelection(OrderSelection::all);
    }

    private static ListQuery all(String columns) {
        return ListQuery.of(NAME, columns, "orders o")
                .where("o.deleted_at is null")
                .ascending(SortKey.instant("o.placed_at"), SortKey.uuid("o.id"));
    }

    /**
     * Oldest first.
     *
     * @param columns of {@code orders o}
     */
    public ListQuery.Statement rows(String columns) {
        return query.apply(columns).page(List.of(), Integer.MAX_VALUE);
    }

    public ListQuery.Statement count() {
        return query.apply("").count();
    }
}
