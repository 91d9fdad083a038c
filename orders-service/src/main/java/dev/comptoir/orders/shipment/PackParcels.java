package dev.comptoir.orders.shipment;

import dev.comptoir.orders.change.OrderChanges;
import dev.comptoir.orders.mail.CustomerMails;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderMarks;
import dev.comptoir.orders.shipment.ParcelChange.Before;
import dev.comptoir.orders.shipment.domain.Parcel;
import dev.comptoir.orders.shipment.domain.ParcelCase;
import dev.comptoir.orders.shipment.domain.ParcelCase.Deed;
import dev.comptoir.orders.shipment.domain.Shipment;
import dev.comptoir.orders.shipment.domain.ShipmentState;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes up one parcel of an order and sends it off, as a step of whoever ships. */
@ApplicationScoped
class PackParcels {

    private final ShipmentStore shipments;
    private final OrderChanges changes;
    private final CustomerMails mails;

    PackParcels(ShipmentStore shipments, OrderChanges changes, CustomerMails mails) {
        this.shipments = shipments;
        this.changes = changes;
        this.mails = mails;
    }

    Uni<Parcel> pack(OrmTx tx, ParcelCase parcels, CreateShipmentRequest request, Deed deed) {
        Order order = parcels.order();
        Before before = Before.of(order);
        return shipments
                .next(tx, order.shippingMethodId())
                .map(next -> pack(parcels, next, request, deed))
                .call(parcel -> shipments.add(tx, parcel))
                .call(parcel -> publish(tx, new ParcelChange(order, parcel, before, deed.at()), deed.actor()));
    }

    private static Parcel pack(
            ParcelCase parcels, ShipmentStore.Numbered next, CreateShipmentRequest request, Deed deed) {
        Shipment shipment =
                Shipment.created(Ids.next(), parcels.order().id(), next.shipmentNumber(), deed.actor(), deed.at());
        shipment.track(request.tracking().withTemplate(next.trackingUrlTemplate()));
        Parcel parcel = parcels.pack(shipment, request.units());
        if (request.isShipped()) {
            parcels.move(parcel, ShipmentState.SHIPPED, deed);
        }
        if (request.notifyCustomer() && request.isShipped()) {
            shipment.notified(deed.at());
        }
        OrderMarks.touch(parcels.order(), deed.at());
        return parcel;
    }

    private Uni<Void> publish(OrmTx tx, ParcelChange made, String actor) {
        Shipment shipment = made.shipment();
        String type = shipment.state().hasLeft() ? "SHIPMENT_CREATED" : "SHIPMENT_PREPARED";
        return changes.publish(
                tx,
                made.change(type, actor)
                        .mailingIf(
                                shipment.isCustomerNotified(),
                                store -> mails.shipped(store, made.order(), made.mailed(shipment.id()))));
    }
}
