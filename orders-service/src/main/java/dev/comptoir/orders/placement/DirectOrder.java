package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Who asks for an order that comes from no cart.
 *
 * @param key given: one key is one order
 * @param actor name of the API key, for the history
 * @param authorization the caller's own header, for inventory
 * @param also what else becomes true with the order, in its transaction
 */
public record DirectOrder(
        RequestKey key, String actor, String authorization, BiFunction<SqlTx, PlacementAnswerV1, Uni<Void>> also) {

    public static DirectOrder of(RequestKey key, String actor, String authorization) {
        return new DirectOrder(key, actor, authorization, (_, _) -> Steps.done());
    }

    public DirectOrder with(BiFunction<SqlTx, PlacementAnswerV1, Uni<Void>> more) {
        return new DirectOrder(key, actor, authorization, more);
    }

    /**
     * The order's id, the same for every attempt with one key: what was reserved by an attempt that got lost is found again
     * by the next.
     */
    public UUID orderId() {
        return key.stableId();
    }
}
