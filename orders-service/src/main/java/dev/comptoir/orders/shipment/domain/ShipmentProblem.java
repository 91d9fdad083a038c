package dev.comptoir.orders.shipment.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.orders.order.domain.OrderLine;
import java.util.UUID;

/** Why a shipment is refused, beside what the order itself refuses. */
public final class ShipmentProblem {

    private ShipmentProblem() {}

    static DomainException nothingToShip() {
        return CONFLICT.refusal("nothing-to-ship", "Everything of this order has been shipped.");
    }

    static DomainException quantityExceedsUnshipped(OrderLine line, long requested) {
        return RULE_BROKEN
                .refusal(
                        "quantity-exceeds-unshipped",
                        "Of %s only %s units have not been shipped yet.",
                        line.sku(),
                        line.unshipped())
                .with("lineId", line.id())
                .with("requested", requested)
                .with("unshipped", line.unshipped());
    }

    static DomainException lineNotInOrder(UUID lineId) {
        return RULE_BROKEN
                .refusal("line-not-in-order", "The order has no line %s.", lineId)
                .with("lineId", lineId);
    }
}
