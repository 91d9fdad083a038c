package dev.comptoir.orders.shipment.domain;

import dev.comptoir.orders.shipment.domain.PackingPolicy.Packed;
import java.util.List;

/** A shipment with what is in it. */
public record Parcel(Shipment shipment, List<Packed> packed) {

    /** Makes its units count as where it is, when it leaves or is unpacked. */
    void leave() {
        packed.forEach(each -> each.line().unprepare(each.quantity()));
        packed.forEach(each -> each.line().ship(each.quantity()));
    }

    void unpack(ShipmentState before) {
        for (Packed each : packed) {
            if (before.hasLeft()) {
                each.line().unship(each.quantity());
            } else {
                each.line().unprepare(each.quantity());
            }
        }
    }
}
