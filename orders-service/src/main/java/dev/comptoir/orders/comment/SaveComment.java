package dev.comptoir.orders.comment;

import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.order.OrderLockStore;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes the one comment of an order; who has not read the present one does not overwrite it. */
@ApplicationScoped
class SaveComment {

    private final SqlTransactions transactions;
    private final OrderLockStore orders;
    private final CommentStore comments;
    private final HistoryStore history;
    private final Clock clock;

    SaveComment(
            SqlTransactions transactions,
            OrderLockStore orders,
            CommentStore comments,
            HistoryStore history,
            Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.comments = comments;
        this.history = history;
        this.clock = clock;
    }

    Uni<OrderComment> handle(UUID orderId, SaveCommentRequest request, String ifMatch, String actor) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .chain(() -> comments.comment(tx, orderId))
                .invoke(current -> check(current, ifMatch))
                .chain(current -> save(tx, current, comment(orderId, request.text(), current, actor))));
    }

    private Uni<OrderComment> save(SqlTx tx, Optional<OrderComment> current, OrderComment comment) {
        String before = current.map(OrderComment::text).orElse("");
        return comments.save(tx, comment)
                .chain(() -> history.record(
                        tx,
                        comment.orderId(),
                        "COMMENT_SAVED",
                        comment.changedBy(),
                        Map.of("before", before, "after", comment.text())))
                .replaceWith(comment);
    }

    private OrderComment comment(UUID orderId, String text, Optional<OrderComment> current, String actor) {
        long version = current.map(OrderComment::version).orElse(0L) + 1;
        return new OrderComment(orderId, version, text, actor, clock.instant());
    }

    /** The first comment needs no If-Match; one that was sent belongs to a comment that is deleted. */
    private static void check(Optional<OrderComment> current, String ifMatch) {
        if (current.isPresent()) {
            ETags.require(ifMatch);
        }
        ETags.check(ifMatch, current.map(OrderComment::version).orElse(0L));
    }
}
