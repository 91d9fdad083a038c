package dev.comptoir.orders.product;

import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stores the main category of each product. */
@ApplicationScoped
class ProductCategoryStore {

    private static final String SAVE = """
            insert into product_categories as p (product_id, version, category) values ($1, $2, $3)
            on conflict (product_id) do update set version = excluded.version, category = excluded.category
             where p.version < excluded.version""";

    Uni<Void> save(SqlTx tx, UUID productId, long version, String category) {
        return tx.execute(SAVE, productId, version, category).replaceWithVoid();
    }
}
