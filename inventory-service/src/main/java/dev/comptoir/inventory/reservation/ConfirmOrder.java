package dev.comptoir.inventory.reservation;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.platform.inbox.Inbox;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.platform.trace.Trace;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes the units of completed orders off the shelf: those that came in time with the very lines they reserved all at once,
 * then the others one by one, each in a transaction of its own.
 */
@ApplicationScoped
class ConfirmOrder {

    private static final int ATTEMPTS = 3;

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final Sales sales;
    private final Clock clock;

    ConfirmOrder(SqlTransactions transactions, Inbox inbox, Sales sales, Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.sales = sales;
        this.clock = clock;
    }

    Uni<Void> handle(List<Received<OrderCompletedV1>> received) {
        List<Completion> completions = received.stream().map(Completion::of).toList();
        return transactions
                .run(tx -> sales.ofKeptUnits(tx, completions, clock.instant()))
                .chain(sold -> settleOthers(completions, sold));
    }

    private Uni<Void> settleOthers(List<Completion> completions, Set<UUID> sold) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Completion completion : completions) {
            if (!sold.contains(completion.eventId())) {
                done = done.chain(() -> settle(completion));
            }
        }
        return done;
    }

    /** The order came late, twice, with other lines, or without a reservation. */
    private Uni<Void> settle(Completion completion) {
        Trace.begin(completion.meta().traceparent());
        return transactions
                .run(tx ->
                        inbox.once(tx, completion.meta(), () -> sales.settle(tx, completion.demand(), clock.instant())))
                .onFailure(ReservationStore::isDuplicate)
                .retry()
                .atMost(ATTEMPTS);
    }
}
