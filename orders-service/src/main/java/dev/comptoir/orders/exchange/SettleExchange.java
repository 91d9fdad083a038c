package dev.comptoir.orders.exchange;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.exchange.domain.ExchangeBalance;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.payment.PaymentRecords;
import dev.comptoir.orders.payment.domain.Payment;
import dev.comptoir.orders.payment.domain.PaymentNote;
import dev.comptoir.orders.refund.RefundView;
import dev.comptoir.orders.returns.ExchangedReturns;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Takes the goods off the first order and pays the new one with their worth, both or neither; no money moves. When neither can
 * be done any more, because the first order was refunded meanwhile, the new order stays as it is, and the history says so.
 */
@ApplicationScoped
class SettleExchange {

    private static final String METHOD = "Exchange";

    private final OrmTransactions transactions;
    private final ExchangedReturns returns;
    private final OrderStore orders;
    private final PaymentRecords payments;

    SettleExchange(OrmTransactions transactions, ExchangedReturns returns, OrderStore orders, PaymentRecords payments) {
        this.transactions = transactions;
        this.returns = returns;
        this.orders = orders;
        this.payments = payments;
    }

    /** Who asks, once per key. */
    record Context(RequestKey key, String actor) {}

    Uni<Replayable<ExchangeView>> handle(
            UUID returnId, ExchangeView.NewOrder order, ExchangeReturnRequest request, Context context) {
        return transactions
                .once(
                        context.key(),
                        ExchangeView.class,
                        tx -> credit(tx, returnId, order, request.withShipping(), context.actor())
                                .onFailure(NotCreditable::isSaidBy)
                                .transform(NotCreditable::new))
                .onFailure(NotCreditable.class)
                .recoverWithUni(() -> transactions.once(
                        context.key(),
                        ExchangeView.class,
                        tx -> returns.leave(tx, returnId, context.actor())
                                .map(first -> ExchangeView.uncredited(returnId, order, first))));
    }

    private Uni<ExchangeView> credit(
            OrmTx tx, UUID returnId, ExchangeView.NewOrder order, boolean withShipping, String actor) {
        return returns.credit(tx, returnId, withShipping, actor)
                .chain(refund -> pay(tx, returnId, order, refund, actor)
                        .map(payment -> ExchangeView.of(returnId, order, refund, payment)));
    }

    /** Gives the id of the payment; null when the goods are worth nothing. */
    private Uni<UUID> pay(OrmTx tx, UUID returnId, ExchangeView.NewOrder order, RefundView refund, String actor) {
        Money credited = new ExchangeBalance(refund.amount(), order.total()).credited();
        return credited.isPositive()
                ? orders.lock(tx, order.id())
                        .chain(locked -> payments.recordPart(
                                tx, locked, credited, new PaymentNote(METHOD, returnId.toString(), actor)))
                        .map(Payment::id)
                : Uni.createFrom().nullItem();
    }
}
