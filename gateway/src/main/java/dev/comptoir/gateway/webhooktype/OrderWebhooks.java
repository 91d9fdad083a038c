package dev.comptoir.gateway.webhooktype;

import static dev.comptoir.gateway.webhooktype.WebhookEvent.fact;

import dev.comptoir.contracts.orders.CreditNoteIssuedV1;
import dev.comptoir.contracts.orders.CustomStatusChangedV1;
import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.contracts.orders.CustomerUpdatedV1;
import dev.comptoir.contracts.orders.DisputeResolvedV1;
import dev.comptoir.contracts.orders.ExcessPaymentReceivedV1;
import dev.comptoir.contracts.orders.FulfillmentChangedV1;
import dev.comptoir.contracts.orders.InvoiceCancelledV1;
import dev.comptoir.contracts.orders.InvoiceChangedV1;
import dev.comptoir.contracts.orders.InvoiceIssuedV1;
import dev.comptoir.contracts.orders.OrderArchivedV1;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderDeletedV1;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.OrderFinishedV1;
import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.contracts.orders.OrderImportedV1;
import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.contracts.orders.OrderNotificationCreatedV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.orders.OrderPartiallyPaidV1;
import dev.comptoir.contracts.orders.OrderProcessedV1;
import dev.comptoir.contracts.orders.OrderReopenedV1;
import dev.comptoir.contracts.orders.OrderResumedV1;
import dev.comptoir.contracts.orders.OrderShippedV1;
import dev.comptoir.contracts.orders.PaymentDisputedV1;
import dev.comptoir.contracts.orders.QuoteChangedV1;
import dev.comptoir.contracts.orders.RefundChangedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.orders.ReturnApprovedV1;
import dev.comptoir.contracts.orders.ReturnClosedV1;
import dev.comptoir.contracts.orders.ReturnReceivedV1;
import dev.comptoir.contracts.orders.ReturnRefusedV1;
import dev.comptoir.contracts.orders.ReturnRequestedV1;
import dev.comptoir.contracts.orders.ShipmentChangedV1;
import dev.comptoir.contracts.orders.TrackingChangedV1;
import dev.comptoir.contracts.orders.WithdrawalAcceptedV1;
import dev.comptoir.contracts.orders.WithdrawalReceivedV1;
import dev.comptoir.contracts.orders.WithdrawalRefusedV1;
import dev.comptoir.gateway.webhooktype.OrderStatusChange.Change;
import dev.comptoir.kernel.Event;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What orders-service publishes of orders, as integrators get it. */
final class OrderWebhooks {

    private static final String PAYMENT = "paymentStatus";
    private static final String FULFILLMENT = "fulfillmentStatus";

    private static final WebhookType STATUS_CHANGED = new WebhookType(
            "order.status.changed", "An order was held, resumed or cancelled.", OrderStatusChange.class);
    private static final WebhookType PAYMENT_CHANGED = new WebhookType(
            "order.paymentStatus.changed",
            "Money for an order came in, in part or wholly, was marked as not received, or went back.",
            OrderStatusChange.class);
    private static final WebhookType FULFILLMENT_CHANGED = new WebhookType(
            "order.fulfillmentStatus.changed",
            "An order, or a parcel of it, got further on its way to the customer, or was taken back.",
            OrderStatusChange.class);

    private static final WebhookType IMPORTED = new WebhookType(
            "order.imported",
            "An order of the past was taken over from a file, by an import that was asked to publish.",
            OrderImportedV1.class);

    static final List<WebhookEvent<?>> ALL = List.of(
            fact(
                    OrderCompletedV1.class,
                    "order.completed",
                    "An order was placed and accepted. Not that it is finished."),
            WebhookEvent.of(OrderImportedV1.class, IMPORTED, fact -> fact.announced() ? fact : null),
            fact(
                    OrderNotificationCreatedV1.class,
                    "order.notification.created",
                    "The customer of an order is mailed a message by hand or a payment reminder."),
            fact(
                    OrderEditedV1.class,
                    "order.edited",
                    "A placed order holds, costs or goes to something else; stock says what that takes or gives back."),
            fact(
                            QuoteChangedV1.class,
                            "quote.changed",
                            "A quote was written, sent, accepted, declined or has become an order.")
                    .about("quote"),
            fact(
                    OrderFinishedV1.class,
                    "order.finished",
                    "An order is finished: nothing is due and everything has left."),
            fact(
                    OrderReopenedV1.class,
                    "order.reopened",
                    "A finished order is open again: a payment or a parcel was taken back."),
            payment(
                    OrderPartiallyPaidV1.class,
                    e -> new Change(e.orderNumber(), PAYMENT, e.previousPaymentStatus(), e.paymentStatus())),
            payment(OrderPaidV1.class, e -> new Change(e.orderNumber(), PAYMENT, e.previousPaymentStatus(), paid(e))),
            payment(
                    OrderMarkedUnpaidV1.class,
                    e -> new Change(e.orderNumber(), PAYMENT, e.previousPaymentStatus(), e.paymentStatus())),
            payment(
                    RefundIssuedV1.class,
                    e -> new Change(e.orderNumber(), PAYMENT, e.previousPaymentStatus(), e.paymentStatus())),
            fulfillment(
                    OrderShippedV1.class,
                    e -> new Change(
                            e.orderNumber(), FULFILLMENT, e.previousFulfillmentStatus(), e.fulfillmentStatus())),
            fulfillment(
                    FulfillmentChangedV1.class,
                    e -> new Change(
                            e.orderNumber(), FULFILLMENT, e.previousFulfillmentStatus(), e.fulfillmentStatus())),
            fact(
                            OrderPartiallyPaidV1.class,
                            "order.payment.received",
                            "Part of the money for an order came in; order.paymentStatus.changed to PAID says that all is there.")
                    .besides(),
            fact(
                            RefundIssuedV1.class,
                            "order.refund.created",
                            "Money of an order goes back to the customer, whether or not that changes its payment status.")
                    .besides(),
            fact(
                    ShipmentChangedV1.class,
                    "order.shipment.changed",
                    "A parcel was made up, is on its way, has arrived, or has not left after all."),
            fact(TrackingChangedV1.class, "order.trackingNumber.changed", "A parcel got its tracking, or another."),
            fact(
                    CustomStatusChangedV1.class,
                    "order.customStatus.changed",
                    "An order got a status of your own, or lost it."),
            fact(PaymentDisputedV1.class, "order.payment.disputed", "The customer disputes a payment."),
            fact(DisputeResolvedV1.class, "order.payment.disputeResolved", "A dispute over a payment is over."),
            fact(
                    ExcessPaymentReceivedV1.class,
                    "order.payment.excessReceived",
                    "More money than was due came in, or money for a cancelled order; it can be refunded."),
            fact(RefundChangedV1.class, "order.refund.changed", "A refund has arrived at the customer, or has failed."),
            fact(OrderProcessedV1.class, "order.processed", "An order was marked as processed, or no longer is."),
            fact(OrderArchivedV1.class, "order.archived", "An order went into the archive, or was taken out."),
            fact(
                    ReturnRequestedV1.class,
                    "return.requested",
                    "Goods are to come back, as customer or merchant want it."),
            fact(ReturnApprovedV1.class, "return.approved", "A return was approved: the customer sends the goods."),
            fact(ReturnRefusedV1.class, "return.refused", "A return was refused."),
            fact(ReturnReceivedV1.class, "return.received", "The goods of a return have arrived."),
            fact(ReturnClosedV1.class, "return.closed", "A return is closed: nothing more comes of it."),
            fact(
                    WithdrawalReceivedV1.class,
                    "withdrawal.received",
                    "A consumer has withdrawn from an order, wholly or in part."),
            fact(WithdrawalAcceptedV1.class, "withdrawal.accepted", "A withdrawal was accepted."),
            fact(WithdrawalRefusedV1.class, "withdrawal.refused", "A withdrawal was refused."),
            fact(OrderDeletedV1.class, "order.deleted", "An order was deleted."),
            fact(CustomerUpdatedV1.class, "customer.updated", "What the directory says about a customer was edited.")
                    .about("customer"),
            fact(
                            CustomerErasedV1.class,
                            "customer.erased",
                            "The data of a person was erased: erase it in your systems too. It is taken out of kept events as well.")
                    .about("customer"),
            fact(InvoiceIssuedV1.class, "invoice.issued", "An order got its invoice."),
            fact(
                    InvoiceChangedV1.class,
                    "invoice.changed",
                    "An invoice was marked as sent or not, or its delivery term was changed."),
            fact(InvoiceCancelledV1.class, "invoice.cancelled", "A cancellation invoice undid an invoice."),
            fact(CreditNoteIssuedV1.class, "creditNote.issued", "A credit note took something off an invoice."),
            status(
                    OrderCancelledV1.class,
                    e -> new Change(e.orderNumber(), "status", e.previousLifecycle(), "CANCELLED")),
            status(OrderHeldV1.class, e -> new Change(e.orderNumber(), "hold", null, "ON_HOLD")),
            status(OrderResumedV1.class, e -> new Change(e.orderNumber(), "hold", "ON_HOLD", "NONE")));

    private OrderWebhooks() {}

    private static <E extends Event> WebhookEvent<E> status(Class<E> event, Function<E, Change> change) {
        return WebhookEvent.of(event, STATUS_CHANGED, fact -> change.apply(fact).of(fact));
    }

    private static <E extends Event> WebhookEvent<E> payment(Class<E> event, Function<E, Change> change) {
        return WebhookEvent.of(
                event, PAYMENT_CHANGED, fact -> change.apply(fact).of(fact));
    }

    private static <E extends Event> WebhookEvent<E> fulfillment(Class<E> event, Function<E, Change> change) {
        return WebhookEvent.of(
                event, FULFILLMENT_CHANGED, fact -> change.apply(fact).of(fact));
    }

    /** Events from before the status was in them said nothing else. */
    static String paid(OrderPaidV1 fact) {
        return Objects.requireNonNullElse(fact.paymentStatus(), "PAID");
    }
}
