package dev.comptoir.orders.comment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.order.OrderLockStore;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.json.MergePatch;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Changes the merchant's notes: a new version of the order, for the order shows them. */
@ApplicationScoped
class ChangeNotes {

    private final SqlTransactions transactions;
    private final OrderLockStore orders;
    private final CommentStore comments;
    private final HistoryStore history;
    private final MergePatch patches;

    ChangeNotes(
            SqlTransactions transactions,
            OrderLockStore orders,
            CommentStore comments,
            HistoryStore history,
            MergePatch patches) {
        this.transactions = transactions;
        this.orders = orders;
        this.comments = comments;
        this.history = history;
        this.patches = patches;
    }

    Uni<Replayable<OrderNotes>> handle(UUID orderId, String patch, ChangeContext context) {
        return transactions.once(
                context.key(),
                OrderNotes.class,
                tx -> orders.lock(tx, orderId)
                        .chain(() -> comments.notes(tx, orderId))
                        .invoke(current -> ETags.check(context.ifMatch(), current.version()))
                        .chain(current -> wanted(current, patch)
                                .chain(notes -> notes.equals(current.merchantNotes())
                                        ? Uni.createFrom().item(current)
                                        : save(tx, current, current.changed(notes), context.actor()))));
    }

    private Uni<String> wanted(OrderNotes current, String patch) {
        return patches.apply(new ChangeNotesRequest(current.merchantNotes()), patch, ChangeNotesRequest.class)
                .map(wanted -> wanted.merchantNotes() == null
                        ? ""
                        : wanted.merchantNotes().strip());
    }

    private Uni<OrderNotes> save(SqlTx tx, OrderNotes before, OrderNotes notes, String actor) {
        Map<String, ?> facts = Map.of("before", before.merchantNotes(), "after", notes.merchantNotes());
        return comments.save(tx, notes)
                .chain(() -> history.record(tx, notes.orderId(), "NOTES_CHANGED", actor, facts))
                .replaceWith(notes);
    }
}
