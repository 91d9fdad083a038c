package dev.comptoir.orders.shipment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.shipment.ParcelChange.Before;
import dev.comptoir.orders.shipment.domain.Parcel;
import dev.comptoir.orders.shipment.domain.ParcelCase;
import dev.comptoir.orders.shipment.domain.ParcelCase.Deed;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Marks a parcel as not shipped: it stays on record, and its units can be shipped again. */
@ApplicationScoped
class ReverseShipment {

    private final OrmTransactions transactions;
    private final ShipmentStore shipments;
    private final OrderChanges changes;
    private final Clock clock;

    ReverseShipment(OrmTransactions transactions, ShipmentStore shipments, OrderChanges changes, Clock clock) {
        this.transactions = transactions;
        this.shipments = shipments;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<Replayable<ShipmentView>> handle(
            UUID orderId, UUID shipmentId, ReverseShipmentRequest request, ChangeContext context) {
        Deed deed = new Deed(context.actor(), clock.instant());
        return transactions.once(
                context.key(),
                ShipmentView.class,
                tx -> shipments
                        .lockCase(tx, orderId)
                        .invoke(parcels -> context.check(parcels.order()))
                        .chain(parcels -> reverse(tx, parcels, parcels.parcel(shipmentId), request.reason(), deed)));
    }

    private Uni<ShipmentView> reverse(OrmTx tx, ParcelCase parcels, Parcel parcel, String reason, Deed deed) {
        return takeBack(tx, parcels, parcel, reason, deed).map(_ -> ShipmentView.of(parcels.order(), parcel));
    }

    /** The same as a step of whoever takes parcels back. */
    Uni<Void> takeBack(OrmTx tx, ParcelCase parcels, Parcel parcel, String reason, Deed deed) {
        Before before = Before.of(parcels.order(), parcel.shipment());
        parcels.takeBack(parcel, reason, deed);
        OrderMarks.touch(parcels.order(), deed.at());
        ParcelChange change = new ParcelChange(parcels.order(), parcel, before, deed.at());
        return changes.publish(
                tx, change.change("SHIPMENT_REVERSED", deed.actor()).because(reason));
    }
}
