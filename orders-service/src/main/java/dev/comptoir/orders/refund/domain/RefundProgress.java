package dev.comptoir.orders.refund.domain;

import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.ProviderMoney;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A refund of which a part is on its way, and what the provider says of that: in any order and any number of times, gone after
 * on its way, failed after both. The refund stands as its parts do.
 *
 * @param transfer the part
 * @param parts all of the refund, that one among them
 */
public record RefundProgress(Order order, Refund refund, RefundTransfer transfer, List<RefundTransfer> parts) {

    /** Notes it on part, refund and order; false when that was known. */
    public boolean follow(ProviderRefund said, Instant at) {
        if (transfer.settlement() == Settlement.MANUAL || transfer.state() == RefundState.FAILED) {
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
        return transfer.state().isOnItsWay() && transfer.reference() == null && failed(code);
    }

    /** @param isAnswered whether the provider said that it is broken */
    public void unanswered(boolean isAnswered, Instant at) {
        if (!transfer.state().isOnItsWay()) {
            return;
        }
        transfer.unanswered(isAnswered, at);
        if (transfer.reference() == null) {
            move(RefundState.UNKNOWN);
        }
    }

    private boolean waiting(Instant at) {
        if (transfer.state().isOnItsWay()) {
            move(RefundState.PENDING);
            transfer.waiting(at);
        }
        return false;
    }

    private boolean succeeded() {
        if (!transfer.state().isOnItsWay()) {
            return false;
        }
        move(RefundState.SUCCEEDED);
        transfer.settled(null);
        return true;
    }

    private boolean failed(String code) {
        transfer.settled(code);
        refund.failed(transfer.amount());
        move(RefundState.FAILED);
        ProviderMoney.refundFailed(order, transfer.amount(), transfer.shippingAmount(), transfer.conceded());
        return true;
    }

    private void move(RefundState next) {
        transfer.move(next);
        refund.move(RefundState.of(parts.stream().map(RefundTransfer::state).collect(Collectors.toSet())));
    }

    /** Whether nothing of the refund is on its way any more. */
    public boolean isSettled() {
        return !refund.state().isOnItsWay();
    }
}
