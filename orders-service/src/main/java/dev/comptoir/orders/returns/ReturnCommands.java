package dev.comptoir.orders.returns;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.returns.domain.ReturnCase;
import dev.comptoir.orders.returns.domain.Returned;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;

/** What every command on one return has in common: the order is locked, the version checked, the return as it became answered. */
@ApplicationScoped
class ReturnCommands {

    private final ReturnStore returns;

    ReturnCommands(ReturnStore returns) {
        this.returns = returns;
    }

    Uni<ReturnView> change(
            OrmTx tx, UUID returnId, ChangeContext context, BiFunction<ReturnCase, Returned, Uni<Void>> step) {
        return returns.lockCaseOf(tx, returnId).chain(known -> {
            Returned returned = known.find(returnId);
            ETags.check(context.ifMatch(), returned.goods().version());
            return step.apply(known, returned)
                    .map(_ -> ReturnView.of(known.order().orderNumber(), returned));
        });
    }
}
