package dev.comptoir.orders.refund;

import dev.comptoir.orders.refund.domain.RefundScope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Says what a refund would do, by the very decision that would issue it; nothing is written. */
@ApplicationScoped
class PreviewRefund {

    private final RefundStore refunds;

    PreviewRefund(RefundStore refunds) {
        this.refunds = refunds;
    }

    Uni<RefundPreview> handle(UUID orderId, IssueRefundRequest request) {
        RefundScope scope = request.scope();
        return refunds.readCase(orderId).map(unwritten -> RefundPreview.of(unwritten, scope, request.wish()));
    }
}
