package dev.comptoir.orders.comment;

import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.order.OrderLockStore;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Deletes the comment of an order; the history still says what it was. */
@ApplicationScoped
class DeleteComment {

    private final SqlTransactions transactions;
    private final OrderLockStore orders;
    private final CommentStore comments;
    private final HistoryStore history;

    DeleteComment(SqlTransactions transactions, OrderLockStore orders, CommentStore comments, HistoryStore history) {
        this.transactions = transactions;
        this.orders = orders;
        this.comments = comments;
        this.history = history;
    }

    Uni<Void> handle(UUID orderId, String ifMatch, String actor) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .chain(() -> comments.existing(tx, orderId))
                .invoke(current -> ETags.check(ifMatch, current.version()))
                .call(() -> comments.delete(tx, orderId))
                .chain(current -> history.record(
                        tx, orderId, "COMMENT_DELETED", actor, Map.of("before", current.text(), "after", ""))));
    }
}
