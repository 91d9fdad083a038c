package dev.comptoir.catalog.productlist;

import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.SortKey;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What a list of products can be sorted by; each stands on an index and ends with the id. */
enum ProductSort {
    CREATED("createdAt", SortKey.instant("p.created_at"), ListedProduct::createdAt),
    NAME("name", SortKey.text("p.name_key"), ListedProduct::nameKey),
    UPDATED("updatedAt", SortKey.instant("p.updated_at"), ListedProduct::updatedAt),
    UNITS_SOLD("unitsSold", SortKey.number("s.units_sold"), ListedProduct::unitsSold),
    TOTAL_SALES("totalSales", SortKey.number("s.sales_minor"), ListedProduct::salesMinor);

    private final String wire;
    private final SortKey key;
    private final Function<ListedProduct, Object> value;

    ProductSort(String wire, SortKey key, Function<ListedProduct, Object> value) {
        this.wire = wire;
        this.key = key;
        this.value = value;
    }

    /** @param sort one the request allows, with a leading minus for largest first */
    static ProductSort of(String sort) {
        return Arrays.stream(values())
                .filter(each -> sort.endsWith(each.wire))
                .findFirst()
                .orElseThrow();
    }

    ListQuery apply(ListQuery query, boolean isDescending) {
        SortKey id = SortKey.uuid(isMerchants() ? "s.product_id" : "p.id");
        return isDescending ? query.descending(key, id) : query.ascending(key, id);
    }

    /** How products sell is the merchant's business. */
    boolean isMerchants() {
        return this == UNITS_SOLD || this == TOTAL_SALES;
    }

    List<Object> position(ListedProduct product) {
        return List.of(value.apply(product), product.id());
    }
}
