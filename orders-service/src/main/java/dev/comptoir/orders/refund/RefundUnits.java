package dev.comptoir.orders.refund;

import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.creditnote.CreditNotes;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.refund.domain.RefundCase;
import dev.comptoir.orders.refund.domain.RefundNote;
import dev.comptoir.orders.refund.domain.RefundScope;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A refund as a step of whoever takes goods back; lock the order first. */
@ApplicationScoped
public class RefundUnits {

    private final RefundStore refunds;
    private final OrderChanges changes;
    private final CreditNotes creditNotes;
    private final CustomerMails mails;
    private final Clock clock;

    RefundUnits(RefundStore refunds, OrderChanges changes, CreditNotes creditNotes, CustomerMails mails, Clock clock) {
        this.refunds = refunds;
        this.changes = changes;
        this.creditNotes = creditNotes;
        this.mails = mails;
        this.clock = clock;
    }

    public Uni<RefundView> issue(
            OrmTx tx, RefundCase refundCase, RefundScope scope, RefundNote note, boolean isCustomerNotified) {
        RefundCase.Issued issued = refundCase.issue(scope, note, Ids::next, clock.instant());
        return refunds.add(tx, issued)
                .chain(() -> changes.publish(tx, RefundChange.of(issued, isCustomerNotified, mails)))
                .chain(() -> creditNotes.issueForRefund(tx, issued.order(), RefundEvents.credit(issued)))
                .map(_ -> RefundView.of(issued));
    }
}
