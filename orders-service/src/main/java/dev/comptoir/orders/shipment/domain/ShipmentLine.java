package dev.comptoir.orders.shipment.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How many units of an order line are in a parcel. */
@Entity
@Table(name = "shipment_lines")
public class ShipmentLine {

    @Id
    UUID id;

    UUID shipmentId;
    int position;
    UUID lineId;
    int quantity;

    ShipmentLine() {}

    public static ShipmentLine of(UUID id, UUID shipmentId, int position, PackingPolicy.Packed packed) {
        ShipmentLine line = new ShipmentLine();
        line.id = id;
        line.shipmentId = shipmentId;
        line.position = position;
        line.lineId = packed.line().id();
        line.quantity = packed.quantity();
        return line;
    }

    public UUID shipmentId() {
        return shipmentId;
    }

    UUID lineId() {
        return lineId;
    }

    int quantity() {
        return quantity;
    }
}
