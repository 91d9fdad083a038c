package dev.comptoir.inventory.reservation;

import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.shared.RefundLineV1;
import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Inbox;
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
 * Puts the refunded units that someone wants restocked back on the shelf; never more than the order took off it, so that
 * a refund and a cancellation of the same units add up to what was sold.
 */
@ApplicationScoped
class RestockRefund {

    private static final Logger LOG = Logger.getLogger(RestockRefund.class);

    private final SqlTransactions transactions;
    private final Inbox inbox;
    private final ReservationStore reservations;
    private final Returns returns;
    private final Clock clock;

    RestockRefund(
            SqlTransactions transactions, Inbox inbox, ReservationStore reservations, Returns returns, Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.reservations = reservations;
        this.returns = returns;
        this.clock = clock;
    }

    Uni<Void> handle(EventMeta meta, RefundIssuedV1 event) {
        TreeMap<String, Integer> wanted = new TreeMap<>();
        event.lines().stream()
                .filter(RefundLineV1::restocked)
                .forEach(line -> wanted.merge(line.sku(), line.quantity(), Math::addExact));
        return transactions.run(tx -> inbox.once(tx, meta, () -> restock(tx, event, wanted)));
    }

    private Uni<Void> restock(SqlTx tx, RefundIssuedV1 event, Map<String, Integer> wanted) {
        return wanted.isEmpty()
                ? Uni.createFrom().voidItem()
                : reservations.lock(tx, event.orderId()).chain(found -> {
                    if (found.isPresent() && found.get().isSettled()) {
                        return putBack(tx, found.get(), event, wanted);
                    }
                    LOG.warnf("refund %s restocks nothing: its order took nothing", event.refundId());
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> putBack(SqlTx tx, Reservation found, RefundIssuedV1 event, Map<String, Integer> wanted) {
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
                .chain(() -> returns.putBack(
                        tx, back, MovementReason.RETURN, event.refundId().toString(), now));
    }
}
