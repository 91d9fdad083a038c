package dev.comptoir.orders.report;

import dev.comptoir.orders.report.domain.Dimension;

/** What the sales report is broken down by. */
public enum SalesBy {
    DAY(Dimension.DAY, "cast(day as text)", "null"),
    PRODUCT(Dimension.PRODUCT, "key", SalesReportStore.PRODUCT_NAME),
    CATEGORY(Dimension.CATEGORY, "key", "null"),
    COUNTRY(Dimension.PLACE, "split_part(key, '|', 1)", "null"),
    RATE(Dimension.PLACE, "split_part(key, '|', 2)", "null"),
    PAYMENT_METHOD(Dimension.PAYMENT_METHOD, "key", "null"),
    CAMPAIGN(Dimension.CAMPAIGN, "key", "null");

    private final Dimension dimension;
    private final String key;
    private final String name;

    SalesBy(Dimension dimension, String key, String name) {
        this.dimension = dimension;
        this.key = key;
        this.name = name;
    }

    Dimension dimension() {
        return dimension;
    }

    /** What its rows are grouped by. */
    String key() {
        return key;
    }

    /** What people call it, of {@code b.key}. */
    String nameColumn() {
        return name;
    }
}
