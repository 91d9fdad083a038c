package dev.comptoir.orders.shipment;

import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.order.domain.OrderMove;
import dev.comptoir.orders.shipment.ParcelChange.Before;
import dev.comptoir.orders.shipment.domain.Parcel;
import dev.comptoir.orders.shipment.domain.ParcelCase;
import dev.comptoir.orders.shipment.domain.ParcelCase.Deed;
import dev.comptoir.orders.shipment.domain.Shipment;
import dev.comptoir.orders.shipment.domain.ShipmentState;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Moves all parcels of an order at once, as steps of whoever says how far the order has got; lock it first. */
@ApplicationScoped
public class DeliverParcels {

    private final ShipmentStore shipments;
    private final PackParcels packing;
    private final OrderChanges changes;
    private final Clock clock;

    DeliverParcels(ShipmentStore shipments, PackParcels packing, OrderChanges changes, Clock clock) {
        this.shipments = shipments;
        this.packing = packing;
        this.changes = changes;
        this.clock = clock;
    }

    /** Sends everything off that is still here: what is made up, and the rest in one more parcel. */
    public Uni<Void> shipRest(OrmTx tx, Order order, boolean isCustomerNotified, String actor) {
        Deed deed = new Deed(actor, clock.instant());
        order.check(OrderMove.SHIP);
        return shipments
                .caseOf(tx, order)
                .chain(parcels -> move(tx, parcels, parcels.in(ShipmentState.CREATED), ShipmentState.SHIPPED, deed)
                        .chain(() -> Steps.when(
                                parcels.isAnythingUnpacked(),
                                () -> packing.pack(tx, parcels, CreateShipmentRequest.ofRest(isCustomerNotified), deed)
                                        .replaceWithVoid())));
    }

    /** Every parcel that is on its way has arrived. */
    public Uni<Void> deliver(OrmTx tx, Order order, String actor) {
        Deed deed = new Deed(actor, clock.instant());
        order.check(OrderMove.DELIVER);
        return shipments
                .caseOf(tx, order)
                .chain(parcels -> move(tx, parcels, parcels.onTheirWay(), ShipmentState.DELIVERED, deed));
    }

    /** Every parcel that has arrived is on its way still. */
    public Uni<Void> undeliver(OrmTx tx, Order order, String actor) {
        Deed deed = new Deed(actor, clock.instant());
        return shipments
                .caseOf(tx, order)
                .chain(parcels -> move(tx, parcels, parcels.in(ShipmentState.DELIVERED), ShipmentState.SHIPPED, deed));
    }

    /** The customer has collected everything. */
    public Uni<Void> handOut(OrmTx tx, Order order, String actor) {
        Deed deed = new Deed(actor, clock.instant());
        order.check(OrderMove.PICK_UP);
        return shipments
                .caseOf(tx, order)
                .chain(parcels -> packRest(tx, parcels, deed)
                        .chain(() -> Steps.each(
                                parcels.in(ShipmentState.CREATED), parcel -> collect(tx, parcels, parcel, deed))));
    }

    /** The parcels decide how far the order has got, whatever was said by hand. */
    public Uni<Void> decide(OrmTx tx, Order order) {
        return shipments
                .caseOf(tx, order)
                .invoke(parcels -> OrderMarks.clearFulfillment(order, parcels.lines(), parcels.isDelivered()))
                .replaceWithVoid();
    }

    private Uni<Void> packRest(OrmTx tx, ParcelCase parcels, Deed deed) {
        return Steps.when(
                parcels.isAnythingUnpacked(),
                () -> shipments
                        .next(tx, null)
                        .map(next -> parcels.pack(
                                Shipment.created(
                                        Ids.next(),
                                        parcels.order().id(),
                                        next.shipmentNumber(),
                                        deed.actor(),
                                        deed.at()),
                                Map.of()))
                        .chain(parcel -> shipments.add(tx, parcel)));
    }

    private Uni<Void> collect(OrmTx tx, ParcelCase parcels, Parcel parcel, Deed deed) {
        Before before = Before.of(parcels.order(), parcel.shipment());
        parcels.collect(parcel, deed);
        return publish(tx, new ParcelChange(parcels.order(), parcel, before, deed.at()), "ORDER_PICKED_UP", deed);
    }

    private Uni<Void> move(OrmTx tx, ParcelCase parcels, List<Parcel> moved, ShipmentState next, Deed deed) {
        return Steps.each(moved, parcel -> move(tx, parcels, parcel, next, deed));
    }

    private Uni<Void> move(OrmTx tx, ParcelCase parcels, Parcel parcel, ShipmentState next, Deed deed) {
        Before before = Before.of(parcels.order(), parcel.shipment());
        parcels.move(parcel, next, deed);
        return publish(tx, new ParcelChange(parcels.order(), parcel, before, deed.at()), "SHIPMENT_CHANGED", deed);
    }

    private Uni<Void> publish(OrmTx tx, ParcelChange change, String type, Deed deed) {
        OrderMarks.touch(change.order(), deed.at());
        return changes.publish(tx, change.change(type, deed.actor()));
    }
}
