package dev.comptoir.orders.shipment.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.order.domain.OrderLine;
import java.util.Map;
import java.util.UUID;

/** Every way a shipment is refused beside what the order itself refuses. */
public abstract sealed class ShipmentProblem extends DomainException {

    private ShipmentProblem(String code, Kind kind, String message, Map<String, ?> details) {
        super(code, kind, message, details);
    }

    /** Everything has left already. */
    public static final class NothingToShip extends ShipmentProblem {
        NothingToShip() {
            super("nothing-to-ship", Kind.CONFLICT, "Everything of this order has been shipped.", Map.of());
        }
    }

    /** More than has not left yet. */
    public static final class QuantityExceedsUnshipped extends ShipmentProblem {
        QuantityExceedsUnshipped(OrderLine line, long requested) {
            super(
                    "quantity-exceeds-unshipped",
                    Kind.RULE_BROKEN,
                    "Of " + line.sku() + " only " + line.unshipped() + " units have not been shipped yet.",
                    Map.of("lineId", line.id().toString(), "requested", requested, "unshipped", line.unshipped()));
        }
    }

    /** The line belongs to no order or to another one. */
    public static final class LineNotShippable extends ShipmentProblem {
        LineNotShippable(UUID lineId) {
            super(
                    "line-not-in-order",
                    Kind.RULE_BROKEN,
                    "The order has no line " + lineId + ".",
                    Map.of("lineId", lineId.toString()));
        }
    }
}
