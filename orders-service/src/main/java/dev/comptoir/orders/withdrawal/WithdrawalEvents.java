package dev.comptoir.orders.withdrawal;

import dev.comptoir.contracts.orders.WithdrawalAcceptedV1;
import dev.comptoir.contracts.orders.WithdrawalReceivedV1;
import dev.comptoir.contracts.orders.WithdrawalRefusedV1;
import dev.comptoir.contracts.shared.WithdrawalLineV1;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.withdrawal.domain.Withdrawal;
import dev.comptoir.orders.withdrawal.domain.Withdrawn;
import java.util.List;

/** The events of withdrawals. */
final class WithdrawalEvents {

    private WithdrawalEvents() {}

    static WithdrawalReceivedV1 received(Order order, Withdrawn withdrawn) {
        Withdrawal withdrawal = withdrawn.withdrawal();
        return new WithdrawalReceivedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                withdrawal.id(),
                withdrawal.withdrawalNumber(),
                withdrawal.state().name(),
                withdrawal.customerName(),
                withdrawal.goods(),
                lines(withdrawn),
                withdrawn.isInsidePeriod(),
                withdrawal.periodEndsOn() == null
                        ? null
                        : withdrawal.periodEndsOn().toString(),
                withdrawal.receivedAt());
    }

    static WithdrawalAcceptedV1 accepted(Order order, Withdrawn withdrawn) {
        Withdrawal withdrawal = withdrawn.withdrawal();
        return new WithdrawalAcceptedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                withdrawal.id(),
                withdrawal.withdrawalNumber(),
                withdrawal.state().name(),
                lines(withdrawn),
                withdrawal.returnId(),
                withdrawal.decidedAt());
    }

    static WithdrawalRefusedV1 refused(Order order, Withdrawn withdrawn) {
        Withdrawal withdrawal = withdrawn.withdrawal();
        return new WithdrawalRefusedV1(
                order.id(),
                order.version(),
                order.orderNumber(),
                withdrawal.id(),
                withdrawal.withdrawalNumber(),
                withdrawal.state().name(),
                lines(withdrawn),
                withdrawal.refusalReason(),
                withdrawal.decidedAt());
    }

    private static List<WithdrawalLineV1> lines(Withdrawn withdrawn) {
        return withdrawn.lines().stream()
                .map(line -> new WithdrawalLineV1(
                        line.lineId(),
                        line.sku(),
                        line.quantity(),
                        line.standing().name(),
                        line.exemption() == null ? null : line.exemption().name()))
                .toList();
    }
}
