package dev.comptoir.catalog.productlist;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;

/** Where a product stands in a list, read in the statement that made the list: a change right after moves no cursor. */
record ListedProduct(
        UUID id,
        Instant createdAt,
        String nameKey,
        Instant updatedAt,
        long unitsSold,
        long salesMinor,
        ProductStamp stamp) {

    static final String COLUMNS =
            "p.id, p.created_at, p.name_key, p.updated_at, s.units_sold, s.sales_minor, p.version";

    static ListedProduct read(Columns c) {
        return new ListedProduct(
                c.uuid(), c.instant(), c.text(), c.instant(), c.number(), c.number(), ProductStamp.read(c));
    }

    /** The same version of the product, in the state of stock and sales of now. */
    ListedProduct in(ProductStamp state) {
        return new ListedProduct(id, createdAt, nameKey, updatedAt, unitsSold, salesMinor, state.of(stamp.version()));
    }
}
