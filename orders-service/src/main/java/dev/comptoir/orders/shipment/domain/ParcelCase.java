package dev.comptoir.orders.shipment.domain;

import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderLine;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.order.domain.OrderMove;
import dev.comptoir.orders.shipment.domain.PackingPolicy.Packed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A locked order with its lines and parcels, about to be packed, shipped, delivered or taken back. */
public record ParcelCase(Order order, List<OrderLine> lines, List<Parcel> parcels) {

    /** Who does it, and when. */
    public record Deed(String actor, Instant at) {}

    /** Shipments and their lines as they are stored, put together. */
    public static ParcelCase of(
            Order order, List<OrderLine> lines, List<Shipment> shipments, List<ShipmentLine> contents) {
        List<Parcel> parcels = shipments.stream()
                .map(shipment -> new Parcel(
                        shipment,
                        contents.stream()
                                .filter(content -> content.shipmentId().equals(shipment.id()))
                                .map(content -> new Packed(line(lines, content.lineId()), content.quantity()))
                                .toList()))
                .toList();
        return new ParcelCase(order, lines, new ArrayList<>(parcels));
    }

    public Parcel parcel(UUID shipmentId) {
        return parcels.stream()
                .filter(parcel -> parcel.shipment().id().equals(shipmentId))
                .findFirst()
                .orElseThrow(() -> ShipmentProblem.notFound(shipmentId));
    }

    /** Makes a parcel up: the units asked for, or all that are in none. */
    public Parcel pack(Shipment shipment, Map<UUID, Long> wanted) {
        order.check(OrderMove.PREPARE_SHIPMENT);
        List<Packed> packed = PackingPolicy.pack(lines, wanted);
        packed.forEach(each -> each.line().prepare(each.quantity()));
        Parcel parcel = new Parcel(shipment, packed);
        parcels.add(parcel);
        return parcel;
    }

    /** Says where a parcel is; the first word that it has left ships its units. */
    public void move(Parcel parcel, ShipmentState next, Deed deed) {
        Shipment shipment = parcel.shipment();
        shipment.checkNotCancelled();
        if (shipment.state().hasLeft() && !next.hasLeft()) {
            throw ShipmentProblem.hasLeft(shipment);
        }
        if (shipment.state() == ShipmentState.CREATED && next.hasLeft()) {
            order.check(OrderMove.SHIP);
            parcel.leave();
        } else {
            order.check(OrderMove.CHANGE_SHIPMENT);
        }
        shipment.move(next, deed.actor(), deed.at());
        follow();
    }

    /** Marks a parcel as not shipped: its units are here again. */
    public void takeBack(Parcel parcel, String reason, Deed deed) {
        order.check(OrderMove.REVERSE_SHIPMENT);
        ShipmentState before = parcel.shipment().state();
        parcel.shipment().cancel(reason, deed.actor(), deed.at());
        parcel.unpack(before);
        OrderMarks.pickedUp(order, parcels.stream().anyMatch(ParcelCase::isCollected));
        follow();
    }

    /** Unpacks what was made up for an order that is cancelled. */
    public List<Parcel> unpackAll(String reason, Deed deed) {
        List<Parcel> made = in(ShipmentState.CREATED);
        for (Parcel parcel : made) {
            parcel.shipment().cancel(reason, deed.actor(), deed.at());
            parcel.unpack(ShipmentState.CREATED);
        }
        return made;
    }

    /** The customer has collected a parcel that was made up. */
    public void collect(Parcel parcel, Deed deed) {
        parcel.leave();
        parcel.shipment().collect(deed.actor(), deed.at());
        OrderMarks.pickedUp(order, true);
        follow();
    }

    /** Parcels in that state. */
    public List<Parcel> in(ShipmentState state) {
        return parcels.stream()
                .filter(parcel -> parcel.shipment().state() == state)
                .toList();
    }

    public List<Parcel> onTheirWay() {
        return departed().stream()
                .filter(parcel -> parcel.shipment().state() != ShipmentState.DELIVERED)
                .toList();
    }

    /** Parcels that have left. */
    public List<Parcel> departed() {
        return parcels.stream()
                .filter(parcel -> parcel.shipment().state().hasLeft())
                .toList();
    }

    public boolean isAnythingUnpacked() {
        return lines.stream().anyMatch(line -> line.unpacked() > 0);
    }

    /** Whether every parcel that left has arrived. */
    public boolean isDelivered() {
        return parcels.stream()
                .map(parcel -> parcel.shipment().state())
                .filter(ShipmentState::hasLeft)
                .allMatch(state -> state == ShipmentState.DELIVERED);
    }

    private void follow() {
        order.followParcels(lines, isDelivered());
    }

    private static boolean isCollected(Parcel parcel) {
        return parcel.shipment().isPickup() && parcel.shipment().state() == ShipmentState.DELIVERED;
    }

    private static OrderLine line(List<OrderLine> lines, UUID id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }
}
