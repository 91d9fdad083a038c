package dev.comptoir.gateway.webhooktype;

import dev.comptoir.contracts.orders.CustomStatusChangedV1;
import dev.comptoir.contracts.orders.FulfillmentChangedV1;
import dev.comptoir.contracts.orders.OrderArchivedV1;
import dev.comptoir.contracts.orders.OrderCancelledV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.orders.OrderDeletedV1;
import dev.comptoir.contracts.orders.OrderEditedV1;
import dev.comptoir.contracts.orders.OrderFinishedV1;
import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.contracts.orders.OrderImportedV1;
import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.orders.OrderPartiallyPaidV1;
import dev.comptoir.contracts.orders.OrderProcessedV1;
import dev.comptoir.contracts.orders.OrderReopenedV1;
import dev.comptoir.contracts.orders.OrderResumedV1;
import dev.comptoir.contracts.orders.OrderShippedV1;
import dev.comptoir.contracts.orders.RefundChangedV1;
import dev.comptoir.contracts.orders.RefundIssuedV1;
import dev.comptoir.contracts.orders.ReturnApprovedV1;
import dev.comptoir.contracts.orders.ReturnClosedV1;
import dev.comptoir.contracts.orders.ReturnReceivedV1;
import dev.comptoir.contracts.orders.ReturnRefusedV1;
import dev.comptoir.contracts.orders.ReturnRequestedV1;
import dev.comptoir.contracts.orders.ShipmentChangedV1;
import dev.comptoir.contracts.orders.WithdrawalAcceptedV1;
import dev.comptoir.contracts.orders.WithdrawalReceivedV1;
import dev.comptoir.contracts.orders.WithdrawalRefusedV1;
import dev.comptoir.kernel.Event;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Which fields of an order, and of its parts, a fact of orders-service changed. */
final class OrderFieldChanges {

    private static final String PLACED = "PLACED";
    private static final String COMPLETED = "COMPLETED";
    private static final String ON_HOLD = "ON_HOLD";
    private static final String NONE = "NONE";
    private static final String PENDING = "PENDING";
    private static final String RETURNS = "returns";
    private static final String WITHDRAWALS = "withdrawals";

    private OrderFieldChanges() {}

    static List<FieldChange> of(Event fact) {
        return switch (fact) {
            case OrderCompletedV1 e ->
                and(
                        OrderContentChanges.of(e),
                        lifecycle(null, PLACED),
                        payment(null, e.paymentStatus()),
                        fulfillment(null, e.fulfillmentStatus()),
                        hold(null, NONE),
                        new FieldChange("totals", null, e.totals()));
            case OrderEditedV1 e ->
                and(
                        OrderContentChanges.of(e),
                        payment(e.previousPaymentStatus(), e.paymentStatus()),
                        new FieldChange("totals", e.previousTotals(), e.totals()));
            case CustomStatusChangedV1 e ->
                FieldChange.of(new FieldChange("customStatus.id", e.previousStatusId(), e.statusId()));
            case OrderArchivedV1 e -> FieldChange.of(mark("archived", e.archived()));
            case OrderProcessedV1 e -> FieldChange.of(mark("processed", e.processed()));
            case OrderDeletedV1 _ -> FieldChange.of(mark("deleted", true));
            default -> ofStatus(fact);
        };
    }

    private static List<FieldChange> ofStatus(Event fact) {
        return switch (fact) {
            case OrderImportedV1 e ->
                FieldChange.of(
                        lifecycle(null, e.lifecycle()),
                        payment(null, e.paymentStatus()),
                        fulfillment(null, e.fulfillmentStatus()),
                        new FieldChange("totals", null, e.totals()));
            case OrderFinishedV1 _ -> FieldChange.of(lifecycle(PLACED, COMPLETED));
            case OrderReopenedV1 _ -> FieldChange.of(lifecycle(COMPLETED, PLACED));
            case OrderCancelledV1 e -> FieldChange.of(lifecycle(e.previousLifecycle(), "CANCELLED"));
            case OrderHeldV1 e -> FieldChange.of(hold(e.previousReasonCode() == null ? NONE : ON_HOLD, ON_HOLD));
            case OrderResumedV1 _ -> FieldChange.of(hold(ON_HOLD, NONE));
            case OrderShippedV1 e ->
                FieldChange.of(
                        fulfillment(e.previousFulfillmentStatus(), e.fulfillmentStatus()),
                        state("shipments", e.shipmentId(), e.previousState(), e.state()));
            case FulfillmentChangedV1 e ->
                FieldChange.of(fulfillment(e.previousFulfillmentStatus(), e.fulfillmentStatus()));
            case ShipmentChangedV1 e ->
                FieldChange.of(
                        fulfillment(e.previousFulfillmentStatus(), e.fulfillmentStatus()),
                        state("shipments", e.shipmentId(), e.previousState(), e.state()));
            default -> ofMoney(fact);
        };
    }

    private static List<FieldChange> ofMoney(Event fact) {
        return switch (fact) {
            case OrderPartiallyPaidV1 e -> FieldChange.of(payment(e.previousPaymentStatus(), e.paymentStatus()));
            case OrderPaidV1 e -> FieldChange.of(payment(e.previousPaymentStatus(), OrderWebhooks.paid(e)));
            case OrderMarkedUnpaidV1 e -> FieldChange.of(payment(e.previousPaymentStatus(), e.paymentStatus()));
            case RefundIssuedV1 e ->
                FieldChange.of(
                        payment(e.previousPaymentStatus(), e.paymentStatus()),
                        state("refunds", e.refundId(), null, e.state()));
            case RefundChangedV1 e ->
                FieldChange.of(
                        payment(e.previousPaymentStatus(), e.paymentStatus()),
                        state("refunds", e.refundId(), e.previousState(), e.state()));
            default -> ofReturn(fact);
        };
    }

    private static List<FieldChange> ofReturn(Event fact) {
        return switch (fact) {
            case ReturnRequestedV1 e -> FieldChange.of(state(RETURNS, e.returnId(), null, e.state()));
            case ReturnApprovedV1 e -> FieldChange.of(state(RETURNS, e.returnId(), e.previousState(), e.state()));
            case ReturnRefusedV1 e -> FieldChange.of(state(RETURNS, e.returnId(), e.previousState(), e.state()));
            case ReturnReceivedV1 e -> FieldChange.of(state(RETURNS, e.returnId(), e.previousState(), e.state()));
            case ReturnClosedV1 e -> FieldChange.of(state(RETURNS, e.returnId(), e.previousState(), e.state()));
            case WithdrawalReceivedV1 e -> FieldChange.of(state(WITHDRAWALS, e.withdrawalId(), null, e.state()));
            case WithdrawalAcceptedV1 e -> FieldChange.of(state(WITHDRAWALS, e.withdrawalId(), PENDING, e.state()));
            case WithdrawalRefusedV1 e -> FieldChange.of(state(WITHDRAWALS, e.withdrawalId(), PENDING, e.state()));
            default -> List.of();
        };
    }

    private static List<FieldChange> and(Stream<FieldChange> content, FieldChange... changes) {
        return Stream.concat(FieldChange.of(changes).stream(), content).toList();
    }

    private static FieldChange state(String list, UUID id, String before, String after) {
        return FieldChange.ofPart(list, id, "state", before, after);
    }

    private static FieldChange lifecycle(String before, String after) {
        return new FieldChange("lifecycle", before, after);
    }

    private static FieldChange payment(String before, String after) {
        return new FieldChange("paymentStatus", before, after);
    }

    private static FieldChange fulfillment(String before, String after) {
        return new FieldChange("fulfillmentStatus", before, after);
    }

    private static FieldChange hold(String before, String after) {
        return new FieldChange("hold", before, after);
    }

    private static FieldChange mark(String field, boolean isSet) {
        return new FieldChange(field, !isSet, isSet);
    }
}
