package dev.comptoir.orders.shipment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.order.domain.OrderMove;
import dev.comptoir.orders.shipment.domain.ParcelCase;
import dev.comptoir.orders.shipment.domain.ParcelCase.Deed;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.transaction.OrmTransactions;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Records a parcel: marks the order shipped, wholly or in part, and mails the customer if wanted. */
@ApplicationScoped
class CreateShipment {

    private final OrmTransactions transactions;
    private final ShipmentStore shipments;
    private final PackParcels packing;
    private final Clock clock;

    CreateShipment(OrmTransactions transactions, ShipmentStore shipments, PackParcels packing, Clock clock) {
        this.transactions = transactions;
        this.shipments = shipments;
        this.packing = packing;
        this.clock = clock;
    }

    Uni<Replayable<ShipmentView>> handle(UUID orderId, CreateShipmentRequest request, ChangeContext context) {
        Deed deed = new Deed(context.actor(), clock.instant());
        return transactions.once(
                context.key(),
                ShipmentView.class,
                tx -> shipments
                        .lockCase(tx, orderId)
                        .invoke(parcels -> context.check(parcels.order()))
                        .chain(parcels -> ship(tx, parcels, request, deed)));
    }

    private Uni<ShipmentView> ship(OrmTx tx, ParcelCase parcels, CreateShipmentRequest request, Deed deed) {
        parcels.order().check(request.isShipped() ? OrderMove.SHIP : OrderMove.PREPARE_SHIPMENT);
        return packing.pack(tx, parcels, request, deed).map(parcel -> ShipmentView.of(parcels.order(), parcel));
    }
}
