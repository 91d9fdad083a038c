package dev.comptoir.orders.closing;

import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderFlags;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Ends the work on orders, as a step in the transaction of whoever does; what is already so changes nothing. */
@ApplicationScoped
class Closings {

    private final OrderChanges changes;
    private final Clock clock;

    Closings(OrderChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    Uni<Void> close(OrmTx tx, Order order, Closing closing, String actor) {
        return Steps.when(
                !isSo(order.flags(), closing),
                () -> changes.publish(tx, change(order, closing, actor, clock.instant())));
    }

    private static boolean isSo(OrderFlags flags, Closing closing) {
        if (flags.deletedAt() != null) {
            return closing == Closing.DELETE;
        }
        return switch (closing) {
            case MARK_PROCESSED -> flags.processedAt() != null;
            case ARCHIVE -> flags.archivedAt() != null;
            case UNMARK_PROCESSED, UNARCHIVE, DELETE -> false;
        };
    }

    private static OrderChange change(Order order, Closing closing, String actor, Instant at) {
        return switch (closing) {
            case MARK_PROCESSED -> {
                OrderMarks.process(order, actor, at);
                yield ClosingChanges.processed(order, true, actor, at);
            }
            case UNMARK_PROCESSED -> {
                OrderMarks.unprocess(order);
                yield ClosingChanges.processed(order, false, actor, at);
            }
            case ARCHIVE -> {
                OrderMarks.archive(order, actor, at);
                yield ClosingChanges.archived(order, true, actor, at);
            }
            case UNARCHIVE -> {
                OrderMarks.unarchive(order);
                yield ClosingChanges.archived(order, false, actor, at);
            }
            case DELETE -> {
                OrderMarks.delete(order, actor, at);
                yield ClosingChanges.deleted(order, actor, at);
            }
        };
    }
}
