package dev.comptoir.carts.discount;

import dev.comptoir.carts.discount.domain.Discount;
import dev.comptoir.carts.discount.domain.DiscountTerms;
import dev.comptoir.platform.db.Columns;

/** How a discount stands in its row. */
final class DiscountRow {

    static final String COLUMNS =
            "d.id, d.version, d.name, d.code, d.terms, d.is_active, d.uses, d.created_at, d.updated_at";

    private DiscountRow() {}

    static Discount read(Columns c) {
        return new Discount(
                c.uuid(),
                c.number(),
                c.text(),
                c.text(),
                c.json(DiscountTerms.class),
                c.bool(),
                c.number(),
                c.instant(),
                c.instant());
    }
}
