package dev.comptoir.orders.shipment.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A parcel that was sent, with what is needed to track it. */
@Entity
@Table(name = "shipments")
public class Shipment {

    @Id
    UUID id;

    UUID orderId;
    String shipmentNumber;
    String carrier;
    String trackingNumber;
    String trackingUrl;
    boolean isCustomerNotified;
    String shippedBy;
    Instant shippedAt;

    Shipment() {}

    /** @param number of the series of its own, such as S-17 */
    public static Shipment shipped(UUID id, UUID orderId, String number, Tracking tracking, Departure departure) {
        Shipment shipment = new Shipment();
        shipment.id = id;
        shipment.orderId = orderId;
        shipment.shipmentNumber = number;
        shipment.carrier = tracking.carrier();
        shipment.trackingNumber = tracking.number();
        shipment.trackingUrl = tracking.url();
        shipment.isCustomerNotified = departure.isCustomerNotified();
        shipment.shippedBy = departure.shippedBy();
        shipment.shippedAt = departure.at();
        return shipment;
    }

    /** Who sent the parcel off, and when. */
    public record Departure(String shippedBy, Instant at, boolean isCustomerNotified) {}

    public UUID id() {
        return id;
    }

    public String shipmentNumber() {
        return shipmentNumber;
    }

    public Tracking tracking() {
        return new Tracking(carrier, trackingNumber, trackingUrl);
    }

    public boolean isCustomerNotified() {
        return isCustomerNotified;
    }

    public Instant shippedAt() {
        return shippedAt;
    }
}
