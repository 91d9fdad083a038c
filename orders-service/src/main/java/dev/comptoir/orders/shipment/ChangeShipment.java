package dev.comptoir.orders.shipment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.shipment.domain.ParcelCase.Deed;
import dev.comptoir.platform.transaction.OrmTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes what is known of a parcel: its tracking, and where it is. */
@ApplicationScoped
class ChangeShipment {

    private final OrmTransactions transactions;
    private final ShipmentStore shipments;
    private final EditParcels edits;
    private final Clock clock;

    ChangeShipment(OrmTransactions transactions, ShipmentStore shipments, EditParcels edits, Clock clock) {
        this.transactions = transactions;
        this.shipments = shipments;
        this.edits = edits;
        this.clock = clock;
    }

    Uni<ShipmentView> handle(UUID orderId, UUID shipmentId, String patch, ChangeContext context) {
        Deed deed = new Deed(context.actor(), clock.instant());
        return transactions.run(tx -> shipments
                .lockCase(tx, orderId)
                .invoke(parcels -> context.check(parcels.order()))
                .chain(parcels -> edits.edit(tx, parcels, parcels.parcel(shipmentId), patch, deed)));
    }
}
