package dev.comptoir.orders.customer;

import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.SortKey;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the directory can be sorted by; each has an index. */
enum CustomerSort {
    LAST_ORDER("lastOrderAt", SortKey.instant("c.last_order_at"), Customer::lastOrderAt),
    FIRST_ORDER("firstOrderAt", SortKey.instant("c.first_order_at"), Customer::firstOrderAt),
    NAME("name", SortKey.text("c.name"), Customer::name),
    EMAIL("email", SortKey.text("c.email"), Customer::email),
    ORDER_COUNT("orderCount", SortKey.integer("c.order_count"), Customer::orderCount);

    private final String wire;
    private final SortKey key;
    private final Function<Customer, Object> value;

    CustomerSort(String wire, SortKey key, Function<Customer, Object> value) {
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

    List<Object> position(Customer customer) {
        return List.of(value.apply(customer), customer.id());
    }
}
