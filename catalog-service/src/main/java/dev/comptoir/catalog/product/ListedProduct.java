package dev.comptoir.catalog.product;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;

/** Where a product stands in a list, read in the statement that made the list: a change right after moves no cursor. */
record ListedProduct(UUID id, Instant createdAt, String nameKey, Instant updatedAt, long unitsSold, long salesMinor) {

    static final String COLUMNS = "p.id, p.created_at, p.name_key, p.updated_at, s.units_sold, s.sales_minor";

    static ListedProduct read(Columns c) {
        return new ListedProduct(c.uuid(), c.instant(), c.text(), c.instant(), c.number(), c.number());
    }
}
