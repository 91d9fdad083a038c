package dev.comptoir.inventory.sale;

import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.shared.RefundLineV1;
import dev.comptoir.inventory.reservation.ReservationStore;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Puts the refunded units that are to be restocked back into stock; never more than the order took out of it, so that
 * a refund and a cancellation of the same units add up to what was sold.
 */
@ApplicationScoped
class RestockRefund {

    private static final Logger LOG = Logger.getLogger(RestockRefund.class);

    private final SqlTransactions transactions;
    private final ReservationStore reservations;
    private final Returns returns;
    private final Clock clock;

    RestockRefund(SqlTransactions transactions, ReservationStore reservations, Returns returns, Clock clock) {
        this.transactions = transactions;
        this.reservations = reservations;
        this.returns = returns;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, RefundIssuedV1 event) {
        TreeMap<String, Integer> wanted = new TreeMap<>();
        event.lines().stream()
                .filter(RefundLineV1::restocked)
                .forEach(line -> wanted.merge(line.sku(), line.quantity(), Math::addExact));
        return transactions.once(meta, tx -> Steps.when(!wanted.isEmpty(), () -> restock(tx, event, wanted)));
    }

    private Uni<Void> restock(SqlTx tx, RefundIssuedV1 event, Map<String, Integer> wanted) {
        return reservations.lock(tx, event.orderId()).chain(found -> {
            if (found.isPresent() && found.get().isSettled()) {
                return restock(tx, found.get(), event, wanted);
            }
            LOG.warnf("refund %s restocks nothing: its order took nothing", event.refundId());
            return Steps.done();
        });
    }

    private Uni<Void> restock(SqlTx tx, Reservation found, RefundIssuedV1 event, Map<String, Integer> wanted) {
        Instant now = clock.instant();
        Map<String, Integer> back = new TreeMap<>(wanted);
        Map<String, Integer> out = found.outstanding();
        back.replaceAll((sku, units) -> Math.min(units, out.getOrDefault(sku, 0)));
        back.values().removeIf(units -> units == 0);
        if (!back.equals(wanted)) {
            LOG.warnf("refund %s restocks %s of %s: the order has no more out", event.refundId(), back, wanted);
        }
        return reservations
                .save(tx, found.returned(back), now)
                .chain(() -> returns.restock(
                        tx,
                        found.movementsBack(back),
                        MovementReason.RETURN,
                        event.refundId().toString(),
                        now));
    }
}
