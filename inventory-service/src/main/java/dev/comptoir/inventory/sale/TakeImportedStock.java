package dev.comptoir.inventory.sale;

import dev.comptoir.contracts.orders.OrderImportedV1;
import dev.comptoir.contracts.orders.OrderImportedV1.ImportedLineV1;
import dev.comptoir.inventory.reservation.ReservationStore;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes the units of an imported order out of stock, once, where its import was asked to; what is short is published. */
@ApplicationScoped
class TakeImportedStock {

    private static final int ATTEMPTS = 3;

    private final SqlTransactions transactions;
    private final Sales sales;
    private final Clock clock;

    TakeImportedStock(SqlTransactions transactions, Sales sales, Clock clock) {
        this.transactions = transactions;
        this.sales = sales;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, OrderImportedV1 event) {
        ReservationRequest request = request(event);
        boolean takes =
                event.takesStock() && !event.wasCancelled() && !request.units().isEmpty();
        return transactions
                .once(meta, tx -> Steps.when(takes, () -> sales.settle(tx, request, clock.instant())))
                .onFailure(ReservationStore::isDuplicate)
                .retry()
                .atMost(ATTEMPTS);
    }

    private static ReservationRequest request(OrderImportedV1 event) {
        return ReservationRequest.of(
                event.orderId(),
                event.lines().stream().filter(ImportedLineV1::hasSku).toList(),
                ImportedLineV1::sku,
                ImportedLineV1::quantity);
    }
}
