package dev.comptoir.orders.shipment;

import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.shipment.ParcelChange.Before;
import dev.comptoir.orders.shipment.domain.Parcel;
import dev.comptoir.orders.shipment.domain.ParcelCase;
import dev.comptoir.orders.shipment.domain.ParcelCase.Deed;
import dev.comptoir.orders.shipment.domain.ShipmentState;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes parcels back together: those that are still here with the order, those that left one by one. */
@ApplicationScoped
public class UnpackParcels {

    private final ShipmentStore shipments;
    private final ReverseShipment reversal;
    private final OrderChanges changes;
    private final Clock clock;

    UnpackParcels(ShipmentStore shipments, ReverseShipment reversal, OrderChanges changes, Clock clock) {
        this.shipments = shipments;
        this.reversal = reversal;
        this.changes = changes;
        this.clock = clock;
    }

    /** What was made up for an order that is cancelled is unpacked. */
    public Uni<Void> unpack(OrmTx tx, Order order, String reason, String actor) {
        Deed deed = new Deed(actor, clock.instant());
        return shipments
                .caseOf(tx, order)
                .chain(parcels -> Steps.each(
                        parcels.unpackAll(reason, deed), parcel -> publish(tx, parcels, parcel, reason, deed)));
    }

    /** Marks every parcel that left as not shipped. */
    public Uni<Void> takeBackAll(OrmTx tx, Order order, String actor) {
        Deed deed = new Deed(actor, clock.instant());
        return shipments
                .caseOf(tx, order)
                .chain(parcels ->
                        Steps.each(parcels.departed(), parcel -> reversal.takeBack(tx, parcels, parcel, null, deed)));
    }

    private Uni<Void> publish(OrmTx tx, ParcelCase parcels, Parcel parcel, String reason, Deed deed) {
        Before before = new Before(
                parcels.order().state(),
                ShipmentState.CREATED,
                parcel.shipment().tracking());
        ParcelChange change = new ParcelChange(parcels.order(), parcel, before, deed.at());
        return changes.publish(
                tx, change.change("SHIPMENT_REVERSED", deed.actor()).because(reason));
    }
}
