package dev.comptoir.orders.shipment.domain;

/** Where a parcel is. */
public enum ShipmentState {
    CREATED,
    SHIPPED,
    IN_TRANSIT,
    DELIVERED,
    CANCELLED;

    /** Whether it has left the house. */
    public boolean hasLeft() {
        return this == SHIPPED || this == IN_TRANSIT || this == DELIVERED;
    }
}
