package dev.comptoir.orders.returns;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.returns.ReturnChanges.Deed;
import dev.comptoir.orders.returns.domain.ReturnCase;
import dev.comptoir.orders.returns.domain.Returned;
import dev.comptoir.platform.json.MergePatch;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Edits what is known of a return: note, tracking and reasons. */
@ApplicationScoped
class EditReturn {

    private final OrmTransactions transactions;
    private final ReturnCommands commands;
    private final ReturnChanges changes;
    private final MergePatch patches;
    private final Clock clock;

    EditReturn(
            OrmTransactions transactions,
            ReturnCommands commands,
            ReturnChanges changes,
            MergePatch patches,
            Clock clock) {
        this.transactions = transactions;
        this.commands = commands;
        this.changes = changes;
        this.patches = patches;
        this.clock = clock;
    }

    Uni<ReturnView> handle(UUID returnId, String patch, ChangeContext context) {
        return transactions.run(tx -> commands.change(
                tx, returnId, context, (known, returned) -> edit(tx, known, returned, patch, context.actor())));
    }

    private Uni<Void> edit(OrmTx tx, ReturnCase known, Returned returned, String patch, String actor) {
        return patches.apply(ReturnPatch.of(returned), patch, ReturnPatch.class)
                .invoke(edited -> edited.applyTo(returned, clock.instant()))
                .chain(() -> changes.publish(tx, known, returned, Deed.edited(), actor));
    }
}
