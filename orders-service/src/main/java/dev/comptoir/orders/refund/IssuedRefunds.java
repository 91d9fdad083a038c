package dev.comptoir.orders.refund;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.provider.Patience;
import dev.comptoir.orders.refund.domain.Settlement;
import dev.comptoir.platform.idempotency.Replayable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Issues a refund: written down first, then sent by the provider where it is the provider's, then answered as it stands. */
@ApplicationScoped
class IssuedRefunds {

    private final IssueRefund issue;
    private final SendRefunds send;
    private final RefundStore refunds;

    IssuedRefunds(IssueRefund issue, SendRefunds send, RefundStore refunds) {
        this.issue = issue;
        this.send = send;
        this.refunds = refunds;
    }

    Uni<Replayable<RefundView>> issue(UUID orderId, IssueRefundRequest request, ChangeContext context) {
        return issue.handle(orderId, request, context)
                .chain(issued -> issued.answer().settlement() == Settlement.MANUAL
                        ? Uni.createFrom().item(issued)
                        : send(orderId, issued));
    }

    private Uni<Replayable<RefundView>> send(UUID orderId, Replayable<RefundView> issued) {
        UUID refundId = issued.answer().id();
        return Patience.with(send.sendNow(refundId))
                .chain(() -> refunds.find(orderId, refundId))
                .map(refund -> new Replayable<>(refund, issued.isReplayed()));
    }
}
