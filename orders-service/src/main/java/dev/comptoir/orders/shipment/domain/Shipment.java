package dev.comptoir.orders.shipment.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A parcel, or what a customer collected, with what is needed to track it; taken back it stays on record. */
@Entity
@Table(name = "shipments")
public class Shipment {

    @Id
    UUID id;

    UUID orderId;
    String shipmentNumber;

    @Enumerated(EnumType.STRING)
    ShipmentState state;

    boolean isPickup;
    String carrier;
    String trackingNumber;
    String trackingUrl;
    boolean isCustomerNotified;
    String createdBy;
    Instant createdAt;
    String shippedBy;
    Instant shippedAt;
    Instant deliveredAt;
    Instant notifiedAt;
    Instant cancelledAt;
    String cancelledBy;
    String cancellationReason;

    Shipment() {}

    /**
     * A parcel that is made up and still here.
     *
     * @param number of the series of its own, such as S-17
     */
    public static Shipment created(UUID id, UUID orderId, String number, String actor, Instant at) {
        Shipment shipment = new Shipment();
        shipment.id = id;
        shipment.orderId = orderId;
        shipment.shipmentNumber = number;
        shipment.state = ShipmentState.CREATED;
        shipment.createdBy = actor;
        shipment.createdAt = at;
        return shipment;
    }

    public void track(Tracking tracking) {
        carrier = tracking.carrier();
        trackingNumber = tracking.number();
        trackingUrl = tracking.url();
    }

    /** Where it is now; the move of the order is checked before. */
    public void move(ShipmentState next, String actor, Instant at) {
        if (shippedAt == null && next.hasLeft()) {
            shippedAt = at;
            shippedBy = actor;
        }
        if (state != next) {
            deliveredAt = next == ShipmentState.DELIVERED ? at : null;
        }
        state = next;
    }

    /** The customer took it from the counter. */
    public void collect(String actor, Instant at) {
        isPickup = true;
        move(ShipmentState.DELIVERED, actor, at);
    }

    /** It did not leave after all: once, and only while it has not arrived, unless it was collected. */
    public void cancel(String reason, String actor, Instant at) {
        if (state == ShipmentState.CANCELLED) {
            throw ShipmentProblem.cancelled(this);
        }
        if (state == ShipmentState.DELIVERED && !isPickup) {
            throw ShipmentProblem.delivered(this);
        }
        state = ShipmentState.CANCELLED;
        cancelledAt = at;
        cancelledBy = actor;
        cancellationReason = reason;
    }

    public void checkNotCancelled() {
        if (state == ShipmentState.CANCELLED) {
            throw ShipmentProblem.cancelled(this);
        }
    }

    /** Nobody is told that something is on its way that is still here. */
    public void checkHasLeft() {
        checkNotCancelled();
        if (!state.hasLeft()) {
            throw ShipmentProblem.stillHere(this);
        }
    }

    public void notified(Instant at) {
        isCustomerNotified = true;
        notifiedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public String shipmentNumber() {
        return shipmentNumber;
    }

    public ShipmentState state() {
        return state;
    }

    public boolean isPickup() {
        return isPickup;
    }

    public Tracking tracking() {
        return new Tracking(carrier, trackingNumber, trackingUrl);
    }

    public boolean isCustomerNotified() {
        return isCustomerNotified;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant shippedAt() {
        return shippedAt;
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }

    public Instant notifiedAt() {
        return notifiedAt;
    }

    public Instant cancelledAt() {
        return cancelledAt;
    }

    public String cancellationReason() {
        return cancellationReason;
    }
}
