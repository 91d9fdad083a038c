package dev.comptoir.orders.refund;

import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.refund.domain.RefundCase.Issued;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells of a refund: the order's history, the other programs, and the customer when wanted. */
@ApplicationScoped
class RefundNews {

    private final HistoryStore history;
    private final Outbox outbox;
    private final RefundMail mail;

    RefundNews(HistoryStore history, Outbox outbox, RefundMail mail) {
        this.history = history;
        this.outbox = outbox;
        this.mail = mail;
    }

    Uni<Void> tell(OrmTx tx, Issued issued, boolean isCustomerNotified) {
        Map<String, ?> facts = Map.of(
                "refundId", issued.refund().id(),
                "amount", issued.refund().amount(),
                "paymentStatus", issued.order().paymentStatus());
        return history.record(
                        tx,
                        issued.order().id(),
                        "REFUND_ISSUED",
                        issued.refund().issuedBy(),
                        facts)
                .chain(() -> outbox.append(tx, RefundEvents.issued(issued)))
                .chain(() -> isCustomerNotified
                        ? mail.add(tx, issued)
                        : Uni.createFrom().voidItem());
    }
}
