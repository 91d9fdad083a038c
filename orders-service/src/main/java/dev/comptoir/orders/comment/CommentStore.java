package dev.comptoir.orders.comment;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stores comments and notes, one of each per order. */
@ApplicationScoped
class CommentStore {

    private static final String FIND = """
            select c.order_id, c.version, c.text, c.changed_by, c.changed_at
              from orders o left join order_comments c on c.order_id = o.id
             where o.id = $1""";
    private static final String LOCK_ORDER = "select version, merchant_notes from orders where id = $1 for update";
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
        return find(reads, orderId).map(comment -> comment.orElseThrow(() -> notFound(orderId)));
    }

    /** The comment as it stands while nobody else changes it; empty when there is none. */
    Uni<Optional<OrderComment>> lock(SqlTx tx, UUID orderId) {
        return lockNotes(tx, orderId).chain(() -> find(tx, orderId));
    }

    /** The notes, the order's row locked. */
    Uni<OrderNotes> lockNotes(SqlTx tx, UUID orderId) {
        return tx.one(LOCK_ORDER, c -> OrderNotes.read(orderId, c), () -> OrderProblem.notFound(orderId), orderId);
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

    private static Uni<Optional<OrderComment>> find(SqlRunner sql, UUID orderId) {
        return sql.one(FIND, CommentStore::comment, () -> OrderProblem.notFound(orderId), orderId);
    }

    private static Optional<OrderComment> comment(Columns c) {
        return c.isNull() ? Optional.empty() : Optional.of(OrderComment.read(c));
    }

    static DomainException notFound(UUID orderId) {
        return Kind.NOT_FOUND.refusal("comment-not-found", "Order %s has no comment; PUT writes one.", orderId);
    }
}
