package dev.comptoir.orders.orderstatus;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.orderstatus.CustomStatusChanges.Given;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Gives an order a status of the merchant's own; the one it has already changes nothing. */
@ApplicationScoped
class SetCustomStatus {

    private final OrmTransactions transactions;
    private final OrderStore orders;
    private final GivenStatusStore statuses;
    private final OrderChanges changes;
    private final CustomStatusMail mail;
    private final Clock clock;

    SetCustomStatus(
            OrmTransactions transactions,
            OrderStore orders,
            GivenStatusStore statuses,
            OrderChanges changes,
            CustomStatusMail mail,
            Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.statuses = statuses;
        this.changes = changes;
        this.mail = mail;
        this.clock = clock;
    }

    Uni<CustomStatusView> handle(UUID orderId, CustomStatusRequest request, ChangeContext context) {
        return transactions.run(tx -> orders.lock(tx, orderId)
                .invoke(context::check)
                .chain(order -> statuses.usable(
                                tx, request.statusId(), order.flags().customStatusId())
                        .call(status -> set(tx, order, status, request, context.actor()))
                        .map(status -> CustomStatusView.of(order, status))));
    }

    private Uni<Void> set(OrmTx tx, Order order, OrderStatus status, CustomStatusRequest request, String actor) {
        UUID previous = order.flags().customStatusId();
        Given given = new Given(status, previous, request.isCustomerNotified(status));
        return Steps.when(!status.id().equals(previous), () -> give(tx, order, given, actor));
    }

    private Uni<Void> give(OrmTx tx, Order order, Given given, String actor) {
        Instant at = clock.instant();
        OrderMarks.customStatus(order, given.status().id());
        return changes.publish(
                tx,
                CustomStatusChanges.given(order, given, actor, at)
                        .mailingIf(
                                given.isCustomerNotified(), context -> mail.given(context, order, given.status(), at)));
    }
}
