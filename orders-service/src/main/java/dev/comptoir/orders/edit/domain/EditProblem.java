package dev.comptoir.orders.edit.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderRevision;
import java.util.List;
import java.util.UUID;

/** Why an edit is refused. */
public final class EditProblem {

    private EditProblem() {}

    /** Units of a SKU that a dry run asks for, and how many there are. */
    public record ShortUnits(String sku, int requested, int available) {}

    /** In the words of inventory, which refuses the edit itself. */
    public static DomainException insufficientStock(List<ShortUnits> lines) {
        ShortUnits first = lines.getFirst();
        DomainException refusal = lines.size() == 1
                ? CONFLICT.refusal(
                        "insufficient-stock",
                        "There are not enough units of %s: %d wanted, %d available.",
                        first.sku(),
                        first.requested(),
                        first.available())
                : CONFLICT.refusal(
                        "insufficient-stock", "There are not enough units of %d SKUs; lines says which.", lines.size());
        return refusal.with("lines", lines);
    }

    public static DomainException unknownSkus(List<String> skus) {
        return RULE_BROKEN
                .refusal("unknown-sku", "The catalogue has no variant with these SKUs; skus lists them.")
                .with("skus", skus);
    }

    static DomainException lineNotInOrder(UUID lineId) {
        return RULE_BROKEN.refusal("line-not-in-order", "The order has no line %s.", lineId);
    }

    static DomainException lineNamedTwice(UUID lineId) {
        return RULE_BROKEN.refusal("line-named-twice", "Line %s is changed or removed twice.", lineId);
    }

    static DomainException linePacked(OrderLine line, int packed) {
        return CONFLICT.refusal(
                        "line-shipped",
                        "%d units of %s are in a parcel and stay as they are. Mark the shipment as not shipped first (POST"
                                + " /orders/{id}/shipments/{shipmentId}/reversal), or refund what comes back.",
                        packed,
                        line.name())
                .with("lineId", line.id())
                .with("packed", packed);
    }

    static DomainException lineRefunded(OrderLine line) {
        return CONFLICT.refusal(
                        "line-refunded",
                        "Units of %s were refunded, so that the line stays as it is. Add a new line instead.",
                        line.name())
                .with("lineId", line.id());
    }

    static DomainException shippingRefunded(Order order) {
        return CONFLICT.refusal(
                "shipping-refunded",
                "The shipping fee of order %s was refunded and stays as it is.",
                order.orderNumber());
    }

    static DomainException nothingLeft(Order order) {
        return CONFLICT.refusal(
                "order-needs-a-line",
                "Nothing would be left of order %s. Cancel it instead: POST /orders/{id}/cancellation.",
                order.orderNumber());
    }

    static DomainException tooManyLines(int most) {
        return RULE_BROKEN.refusal("too-many-lines", "An order has at most %d lines.", most);
    }

    static DomainException belowRefunds(Order order, Money total) {
        Money conceded = new OrderRevision(order).conceded();
        return CONFLICT.refusal(
                        "total-below-refunds",
                        "Order %s would come to %s, less than the %s that was taken off it by refunds.",
                        order.orderNumber(),
                        total,
                        conceded)
                .with("total", total)
                .with("refunded", conceded);
    }

    /** Another edit was faster. */
    public static DomainException changedMeanwhile(Order order) {
        return CONFLICT.refusal(
                "order-changed",
                "Order %s was changed while its stock was being reserved. Read it and edit it again.",
                order.orderNumber());
    }

    /** A parcel that was unpacked or a refund still names the line. */
    public static DomainException lineInUse() {
        return CONFLICT.refusal(
                "line-in-use",
                "A line is named by a parcel, a return or a document, also an undone one, and stays. Set what it costs to"
                        + " zero instead.");
    }
}
