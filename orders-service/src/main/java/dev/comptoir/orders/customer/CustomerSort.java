package dev.comptoir.orders.customer;

import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.SortKey;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the directory can be sorted by; each has an index. */
enum CustomerSort {
    LAST_ORDER(
            "lastOrderAt",
            SortKey.instant("c.last_order_at"),
            listed -> listed.customer().lastOrderAt()),
    FIRST_ORDER(
            "firstOrderAt",
            SortKey.instant("c.first_order_at"),
            listed -> listed.customer().firstOrderAt()),
    UPDATED(
            "updatedAt",
            SortKey.instant("c.updated_at"),
            listed -> listed.customer().updatedAt()),
    NAME("name", SortKey.text("c.name_key"), ListedCustomer::nameKey),
    EMAIL("email", SortKey.text("c.email"), listed -> listed.customer().email()),
    ORDER_COUNT(
            "orderCount",
            SortKey.integer("c.order_count"),
            listed -> listed.customer().orderCount());

    private final String wire;
    private final SortKey key;
    private final Function<ListedCustomer, Object> value;

    CustomerSort(String wire, SortKey key, Function<ListedCustomer, Object> value) {
        this.wire = wire;
        this.key = key;
        this.value = value;
    }

    /** @param sort one of the words the request allows, with a leading minus for largest first */
    static CustomerSort of(String sort) {
        return Stream.of(values())
                .filter(each -> sort.equals(each.wire) || sort.equals("-" + each.wire))
                .findFirst()
                .orElse(LAST_ORDER);
    }

    ListQuery apply(ListQuery query, boolean isDescending) {
        SortKey id = SortKey.uuid("c.id");
        return isDescending ? query.descending(key, id) : query.ascending(key, id);
    }

    List<Object> position(ListedCustomer listed) {
        return List.of(value.apply(listed), listed.customer().id());
    }
}
