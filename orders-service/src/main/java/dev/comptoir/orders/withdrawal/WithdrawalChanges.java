package dev.comptoir.orders.withdrawal;

import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.history.Actor;
import dev.comptoir.orders.mail.EmailKind;
import dev.comptoir.orders.mail.WithdrawalMails;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.withdrawal.domain.Withdrawal;
import dev.comptoir.orders.withdrawal.domain.WithdrawalCase;
import dev.comptoir.orders.withdrawal.domain.Withdrawn;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Publishes what became of a withdrawal, each as a new version of its order. */
@ApplicationScoped
class WithdrawalChanges {

    private final OrderChanges changes;
    private final WithdrawalMails mails;
    private final Clock clock;

    WithdrawalChanges(OrderChanges changes, WithdrawalMails mails, Clock clock) {
        this.changes = changes;
        this.mails = mails;
        this.clock = clock;
    }

    /** The receipt goes where the consumer wants it, and to the address of the order where that is another. */
    Uni<Void> received(OrmTx tx, WithdrawalCase known, Withdrawn withdrawn) {
        Order order = known.order();
        WithdrawalMails.Statement shown = statement(known, withdrawn);
        String other = withdrawn.withdrawal().receiptEmail();
        OrderChange change = change(order, "WITHDRAWAL_RECEIVED", Actor.CUSTOMER, withdrawn)
                .publishing(() -> WithdrawalEvents.received(order, withdrawn))
                .mailing(context -> mails.mail(EmailKind.WITHDRAWAL_RECEIVED, context, shown))
                .mailingIf(
                        !other.equalsIgnoreCase(order.customer().email()),
                        context -> mails.receiptTo(other, context, shown));
        return changes.publish(tx, change);
    }

    Uni<Void> accepted(OrmTx tx, WithdrawalCase known, Withdrawn withdrawn, boolean isMailed) {
        Order order = known.order();
        OrderChange change = change(
                        order, "WITHDRAWAL_ACCEPTED", withdrawn.withdrawal().decidedBy(), withdrawn)
                .publishing(() -> WithdrawalEvents.accepted(order, withdrawn))
                .mailingIf(
                        isMailed,
                        context -> mails.mail(EmailKind.WITHDRAWAL_ACCEPTED, context, statement(known, withdrawn)));
        return changes.publish(tx, change);
    }

    Uni<Void> refused(OrmTx tx, WithdrawalCase known, Withdrawn withdrawn, boolean isMailed) {
        Order order = known.order();
        OrderChange change = change(
                        order, "WITHDRAWAL_REFUSED", withdrawn.withdrawal().decidedBy(), withdrawn)
                .publishing(() -> WithdrawalEvents.refused(order, withdrawn))
                .mailingIf(
                        isMailed,
                        context -> mails.mail(EmailKind.WITHDRAWAL_REFUSED, context, statement(known, withdrawn)));
        return changes.publish(tx, change);
    }

    private OrderChange change(Order order, String type, String actor, Withdrawn withdrawn) {
        Withdrawal withdrawal = withdrawn.withdrawal();
        OrderMarks.touch(order, clock.instant());
        Map<String, ?> facts = Map.of(
                "withdrawalId", withdrawal.id(),
                "withdrawalNumber", withdrawal.withdrawalNumber(),
                "insidePeriod", withdrawn.isInsidePeriod(),
                "reason", withdrawal.refusalReason() == null ? "" : withdrawal.refusalReason());
        return OrderChange.of(order, type, actor, facts);
    }

    private static WithdrawalMails.Statement statement(WithdrawalCase known, Withdrawn withdrawn) {
        Withdrawal withdrawal = withdrawn.withdrawal();
        Map<UUID, String> pictures = known.lines().stream()
                .filter(line -> line.imageUrl() != null)
                .collect(Collectors.toMap(OrderLine::id, OrderLine::imageUrl));
        List<WithdrawalMails.Item> items = withdrawn.lines().stream()
                .map(line -> new WithdrawalMails.Item(line.name(), pictures.get(line.lineId()), line.quantity()))
                .toList();
        return new WithdrawalMails.Statement(
                withdrawal.id(),
                withdrawal.withdrawalNumber(),
                withdrawal.receivedAt().atZone(known.terms().zone()),
                withdrawal.customerName(),
                withdrawal.goods(),
                withdrawal.refusalReason(),
                items);
    }
}
