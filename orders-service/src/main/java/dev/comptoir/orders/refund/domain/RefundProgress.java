package dev.comptoir.orders.refund.domain;

import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.ProviderMoney;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import java.time.Instant;

/**
 * A refund on its way, and what the provider says of it: in any order and any number of times, gone after on its way, failed
 * after both.
 */
public record RefundProgress(Order order, Refund refund, RefundTransfer transfer) {

    /** Notes it on refund and order; false when that was known. */
    public boolean follow(ProviderRefund said, Instant at) {
        if (refund.settlement() == Settlement.MANUAL || refund.state() == RefundState.FAILED) {
            return false;
        }
        transfer.known(said.reference());
        return switch (said.standing()) {
            case PENDING -> waiting(at);
            case SUCCEEDED -> succeeded();
            case FAILED -> failed(said.failureCode());
        };
    }

    /** The provider will never make it. */
    public boolean refused(String code) {
        return refund.state().isOnItsWay() && transfer.reference() == null && failed(code);
    }

    /** @param isAnswered whether the provider said that it is broken */
    public void unanswered(boolean isAnswered, Instant at) {
        if (!refund.state().isOnItsWay()) {
            return;
        }
        transfer.unanswered(isAnswered, at);
        if (transfer.reference() == null) {
            refund.move(RefundState.UNKNOWN);
        }
    }

    private boolean waiting(Instant at) {
        if (refund.state().isOnItsWay()) {
            refund.move(RefundState.PENDING);
            transfer.waiting(at);
        }
        return false;
    }

    private boolean succeeded() {
        if (!refund.state().isOnItsWay()) {
            return false;
        }
        refund.move(RefundState.SUCCEEDED);
        transfer.settled(null);
        return true;
    }

    private boolean failed(String code) {
        refund.move(RefundState.FAILED);
        transfer.settled(code);
        ProviderMoney.refundFailed(order, refund.amount(), refund.shippingAmount(), transfer.conceded());
        return true;
    }
}
