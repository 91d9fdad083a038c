package dev.comptoir.orders.product;

import dev.comptoir.json.Json;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Stores the tax classes that the catalogue gives SKUs. */
@ApplicationScoped
class ProductTaxClassStore {

    private static final String SAVE = """
            insert into product_tax_classes as t (product_id, version, classes) values ($1, $2, $3::text::jsonb)
            on conflict (product_id) do update set version = excluded.version, classes = excluded.classes
             where t.version < excluded.version""";

    /** @param classes by SKU; those without one are left out */
    Uni<Void> save(SqlTx tx, UUID productId, long version, Map<String, String> classes) {
        return tx.execute(SAVE, productId, version, Json.write(classes)).replaceWithVoid();
    }
}
