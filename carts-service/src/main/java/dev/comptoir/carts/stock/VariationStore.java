package dev.comptoir.carts.stock;

import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads which variations of a product are on sale. */
@ApplicationScoped
class VariationStore {

    private static final String OF_PRODUCTS = """
            select v.product_id, v.sku, v.name, v.currency, v.price_minor
              from unnest($1::uuid[]) as p (id)
              cross join lateral (select product_id, sku, name, currency, price_minor from prices
                                   where product_id = p.id and is_sellable and currency = $2 and sku <> all($3)
                                   order by name, sku limit $4) v""";

    private final SqlPool reads;

    VariationStore(SqlPool reads) {
        this.reads = reads;
    }

    /** One SKU of a product. */
    record Variation(UUID productId, String sku, String name, Money price) {}

    /** At most so many of each product, by name; those whose SKUs are named are left out. */
    Uni<List<Variation>> of(Set<UUID> products, String currency, Set<String> without, int most) {
        return reads.list(
                OF_PRODUCTS,
                VariationStore::read,
                products.toArray(UUID[]::new),
                currency,
                without.toArray(String[]::new),
                most);
    }

    private static Variation read(Columns c) {
        UUID productId = c.uuid();
        String sku = c.text();
        String name = c.text();
        String currency = c.text();
        return new Variation(productId, sku, name, c.money(currency));
    }
}
