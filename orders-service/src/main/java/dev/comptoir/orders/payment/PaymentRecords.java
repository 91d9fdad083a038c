package dev.comptoir.orders.payment;

import dev.comptoir.kernel.InvalidMoney;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.change.OrderChange;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.history.Actor;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.mail.MerchantMails;
import dev.comptoir.orders.order.OrderStore;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.order.domain.OrderState;
import dev.comptoir.orders.order.domain.ProviderMoney;
import dev.comptoir.orders.payment.domain.Payment;
import dev.comptoir.orders.payment.domain.PaymentNote;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Records payments and takes them back, as steps in the transaction of whoever does; lock the order first. */
@ApplicationScoped
public class PaymentRecords {

    private final OrderStore orders;
    private final PaymentStore payments;
    private final PaymentDisputes disputes;
    private final OrderChanges changes;
    private final CustomerMails mails;
    private final MerchantMails merchantMails;
    private final Clock clock;

    PaymentRecords(
            OrderStore orders,
            PaymentStore payments,
            PaymentDisputes disputes,
            OrderChanges changes,
            CustomerMails mails,
            MerchantMails merchantMails,
            Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.disputes = disputes;
        this.changes = changes;
        this.mails = mails;
        this.merchantMails = merchantMails;
        this.clock = clock;
    }

    /** Everything that is due, in one payment. */
    public Uni<Void> recordRest(OrmTx tx, Order order, String method, String actor) {
        return record(tx, order, new RecordPaymentRequest(null, method, null, false), actor)
                .replaceWithVoid();
    }

    /** Part of what is due, which has come in some other way than as money. */
    public Uni<Payment> recordPart(OrmTx tx, Order order, Money amount, PaymentNote note) {
        RecordPaymentRequest request = new RecordPaymentRequest(amount, note.method(), note.reference(), false);
        return record(tx, order, request, note.recordedBy()).map(RecordedPayment::payment);
    }

    Uni<RecordedPayment> record(OrmTx tx, Order order, RecordPaymentRequest request, String actor) {
        RecordedPayment recorded = record(order, request, actor);
        return payments.addByHand(tx, recorded.payment(), order.due())
                .chain(() -> orders.lines(tx, order.id()))
                .map(lines -> recorded.change(lines, actor))
                .map(change -> change.mailingIf(request.isCustomerNotified(), recorded.mail(mails)))
                .chain(change -> changes.publish(tx, change))
                .replaceWith(recorded);
    }

    /** What a provider has taken: recorded as it is, also when it is more than is due. */
    public Uni<Payment> receive(OrmTx tx, Order order, ReceivedMoney money) {
        OrderState before = order.state();
        Money due = order.due();
        ProviderMoney.received(order, money.amount());
        Payment payment = Payment.atProvider(
                money.provider(),
                Payment.byHand(Ids.next(), order.id(), money.amount(), money.note(), clock.instant()));
        RecordedPayment recorded = new RecordedPayment(order, payment, before);
        return payments.add(tx, payment)
                .chain(() -> orders.lines(tx, order.id()))
                .chain(lines -> changes.publish(tx, recorded.changeOfProvider(lines, due, mails, merchantMails)))
                .replaceWith(payment);
    }

    private RecordedPayment record(Order order, RecordPaymentRequest request, String actor) {
        OrderState before = order.state();
        Money amount = request.amount() == null ? order.due() : request.amount();
        if (!amount.currency().equals(order.currency())) {
            throw new InvalidMoney("The order is paid in " + order.currency() + ".");
        }
        order.recordPayment(amount);
        OrderMarks.moneyCame(order);
        Payment payment = Payment.byHand(Ids.next(), order.id(), amount, request.note(actor), clock.instant());
        return new RecordedPayment(order, payment, before);
    }

    /** Every payment that is not taken back yet. */
    public Uni<Void> reverseAll(OrmTx tx, Order order, String reason, String actor) {
        return payments.ofOrder(tx, order.id())
                .chain(all -> Steps.each(
                        all.stream().filter(payment -> !payment.isReversed()).toList(),
                        payment -> reverse(tx, order, payment, reason, actor)));
    }

    Uni<Void> reverse(OrmTx tx, Order order, Payment payment, String reason, String actor) {
        OrderState before = order.state();
        payment.reverse(reason, actor, clock.instant());
        order.reversePayment(payment.amount());
        return takeBack(tx, order, payment, before, actor);
    }

    /** A payment that the buyer's bank took back; no rule can keep it. */
    Uni<Void> lose(OrmTx tx, Order order, Payment payment, String reason) {
        OrderState before = order.state();
        payment.reverse(reason, Actor.PAYMENT_PROVIDER, clock.instant());
        ProviderMoney.lost(order, payment.amount());
        return takeBack(tx, order, payment, before, Actor.PAYMENT_PROVIDER);
    }

    private Uni<Void> takeBack(OrmTx tx, Order order, Payment payment, OrderState before, String actor) {
        return Steps.when(payment.isDisputed(), () -> disputes.resolve(tx, order, payment, actor))
                .chain(() -> changes.publish(tx, change(order, payment, before, actor)));
    }

    private static OrderChange change(Order order, Payment payment, OrderState before, String actor) {
        Map<String, ?> facts = Map.of(
                "paymentId", payment.id(),
                "amount", payment.amount(),
                "paymentStatus", order.paymentStatus());
        return OrderChange.of(order, "PAYMENT_REVERSED", actor, facts)
                .publishing(() -> PaymentEvents.markedUnpaid(
                        order, payment, before.payment().name()))
                .publishingLifecycle(before.lifecycle(), payment.reversedAt());
    }
}
