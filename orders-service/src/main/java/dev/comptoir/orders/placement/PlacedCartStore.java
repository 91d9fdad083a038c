package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementLookupAnswerV1.PlacedCartV1;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads which carts have become an order. */
@ApplicationScoped
class PlacedCartStore {

    private static final String OF_CARTS = """
            select cart_id, id, order_number, placed_at, placed_by, payment_status, fulfillment_status
              from orders where cart_id = any($1)""";

    private final SqlPool reads;

    PlacedCartStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<List<PlacedCartV1>> of(List<UUID> cartIds) {
        return reads.list(OF_CARTS, PlacedCartStore::read, (Object) cartIds.toArray(UUID[]::new));
    }

    private static PlacedCartV1 read(Columns c) {
        return new PlacedCartV1(c.uuid(), c.uuid(), c.text(), c.instant(), c.textOrNull(), c.text(), c.text());
    }
}
