package dev.comptoir.inventory.sale;

import dev.comptoir.inventory.stock.domain.Movement;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Notes of which order movements are whose cause does not say it. */
@ApplicationScoped
class MovementOrderStore {

    private static final String NOTE =
            "insert into movement_orders (cause_id, order_id) values ($1, $2) on conflict (cause_id) do nothing";

    Uni<Void> note(SqlTx tx, List<Movement> movements, UUID causeId, UUID orderId) {
        return Steps.when(
                !movements.isEmpty(),
                () -> tx.execute(NOTE, causeId.toString(), orderId).replaceWithVoid());
    }
}
