package dev.comptoir.orders.comment;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stores comments and notes, one of each per order. */
@ApplicationScoped
class CommentStore {

    private static final String FIND = """
            select o.order_number, c.order_id, c.version, c.text, c.changed_by, c.changed_at
              from orders o left join order_comments c on c.order_id = o.id
             where o.id = $1""";
    private static final String NOTES = "select version, merchant_notes from orders where id = $1";
    private static final String SAVE = """
            insert into order_comments (order_id, version, text, changed_by, changed_at)
            values ($1, $2, $3, $4, $5)
            on conflict (order_id) do update
               set version = excluded.version, text = excluded.text, changed_by = excluded.changed_by,
                   changed_at = excluded.changed_at""";
    private static final String DELETE = "delete from order_comments where order_id = $1";
    private static final String SAVE_NOTES = """
            update orders set merchant_notes = $2, version = version + 1 where id = $1""";

    private final SqlPool reads;

    CommentStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<OrderComment> find(UUID orderId) {
        return reads.one(FIND, CommentStore::existing, () -> OrderProblem.notFound(orderId), orderId);
    }

    /** The comment as it stands, empty when there is none; lock the order first. */
    Uni<Optional<OrderComment>> comment(SqlTx tx, UUID orderId) {
        return tx.one(FIND, CommentStore::comment, () -> OrderProblem.notFound(orderId), orderId);
    }

    /** The same; refuses when there is none. */
    Uni<OrderComment> existing(SqlTx tx, UUID orderId) {
        return tx.one(FIND, CommentStore::existing, () -> OrderProblem.notFound(orderId), orderId);
    }

    /** The notes as they stand; lock the order first. */
    Uni<OrderNotes> notes(SqlTx tx, UUID orderId) {
        return tx.one(NOTES, c -> OrderNotes.read(orderId, c), () -> OrderProblem.notFound(orderId), orderId);
    }

    Uni<Void> save(SqlTx tx, OrderComment comment) {
        return tx.execute(
                        SAVE,
                        comment.orderId(),
                        comment.version(),
                        comment.text(),
                        comment.changedBy(),
                        comment.changedAt())
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlTx tx, UUID orderId) {
        return tx.execute(DELETE, orderId).replaceWithVoid();
    }

    Uni<Void> save(SqlTx tx, OrderNotes notes) {
        return tx.execute(SAVE_NOTES, notes.orderId(), notes.merchantNotes()).replaceWithVoid();
    }

    private static OrderComment existing(Columns c) {
        String orderNumber = c.text();
        if (c.isNull()) {
            throw notFound(orderNumber);
        }
        return OrderComment.read(c);
    }

    private static Optional<OrderComment> comment(Columns c) {
        c.skip(1);
        return c.isNull() ? Optional.empty() : Optional.of(OrderComment.read(c));
    }

    private static DomainException notFound(String orderNumber) {
        return Kind.NOT_FOUND.refusal("comment-not-found", "Order %s has no comment; PUT writes one.", orderNumber);
    }
}
