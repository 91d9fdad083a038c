package dev.comptoir.inventory.sale;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.inventory.reservation.ReservationStore;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.trace.Trace;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Sells the units of completed orders: those that came in time with the very lines they reserved all at once, then the
 * others one by one, each in a transaction of its own.
 */
@ApplicationScoped
class ConfirmReservation {

    private static final int ATTEMPTS = 3;

    private final SqlTransactions transactions;
    private final Sales sales;
    private final Clock clock;

    ConfirmReservation(SqlTransactions transactions, Sales sales, Clock clock) {
        this.transactions = transactions;
        this.sales = sales;
        this.clock = clock;
    }

    Uni<Void> handle(List<Received<OrderCompletedV1>> received) {
        List<Completion> completions = received.stream().map(Completion::of).toList();
        return transactions
                .run(tx -> sales.sellReserved(tx, completions, clock.instant()))
                .map(sold -> completions.stream()
                        .filter(completion -> !sold.contains(completion.eventId()))
                        .toList())
                .chain(others -> Steps.each(others, this::settle));
    }

    /** The order came late, twice, with other lines, or without a reservation. */
    private Uni<Void> settle(Completion completion) {
        Trace.begin(completion.meta().traceparent());
        return transactions
                .once(completion.meta(), tx -> sales.settle(tx, completion.request(), clock.instant()))
                .onFailure(ReservationStore::isDuplicate)
                .retry()
                .atMost(ATTEMPTS);
    }
}
