package dev.comptoir.orders.refund;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows the refunds of an order. */
@ApplicationScoped
class FindRefunds {

    private final RefundListStore refunds;

    FindRefunds(RefundListStore refunds) {
        this.refunds = refunds;
    }

    Uni<Page<RefundView>> all(UUID orderId) {
        return refunds.of(orderId).map(views -> new Page<>(views, null, false, null));
    }

    Uni<RefundView> one(UUID orderId, UUID refundId) {
        return refunds.of(orderId).map(views -> pick(views, refundId));
    }

    private static RefundView pick(List<RefundView> views, UUID refundId) {
        return views.stream()
                .filter(view -> view.id().equals(refundId))
                .findFirst()
                .orElseThrow(() -> new DomainException(
                        "refund-not-found", Kind.NOT_FOUND, "The order has no refund " + refundId + "."));
    }
}
