package dev.comptoir.orders.product;

import dev.comptoir.json.Json;
import dev.comptoir.orders.guarantee.LineGuarantee;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stores what the catalogue says is guaranteed of products. */
@ApplicationScoped
class ProductGuaranteeStore {

    private static final String SAVE = """
            insert into product_guarantees as g (product_id, version, guarantee) values ($1, $2, $3)
            on conflict (product_id) do update set version = excluded.version, guarantee = excluded.guarantee
             where g.version < excluded.version""";

    /** @param guarantee null for none any more */
    Uni<Void> save(SqlTx tx, UUID productId, long version, LineGuarantee guarantee) {
        return tx.execute(SAVE, productId, version, guarantee == null ? null : Json.write(guarantee))
                .replaceWithVoid();
    }
}
