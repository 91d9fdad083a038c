package dev.comptoir.orders.shipment;

import dev.comptoir.orders.shipment.domain.Shipment;
import dev.comptoir.orders.shipment.domain.ShipmentLine;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.OrmTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Stores shipments and gives them their numbers. */
@ApplicationScoped
class ShipmentStore {

    private static final UUID NO_METHOD = new UUID(0, 0);
    private static final String NEXT = """
            select cast(nextval('shipment_numbers') as bigint),
                   (select tracking_url_template from shipping_methods where id = $1)""";

    /** The next number of the series, and the tracking address template of the order's shipping method if it has one. */
    record Numbered(String shipmentNumber, String trackingUrlTemplate) {}

    /** @param shippingMethodId null when the order has none */
    Uni<Numbered> next(OrmTx tx, UUID shippingMethodId) {
        return tx.fetch(NEXT, Objects.requireNonNullElse(shippingMethodId, NO_METHOD))
                .map(rows -> new Numbered("S-" + rows.getFirst()[0], (String) rows.getFirst()[1]));
    }

    Uni<Void> add(OrmTx tx, ShippedParcel parcel) {
        Shipment shipment = parcel.shipment();
        Object[] lines = new Object[parcel.packed().size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = ShipmentLine.of(
                    Ids.next(), shipment.id(), i, parcel.packed().get(i));
        }
        return tx.session().persist(shipment).chain(() -> tx.session().persistAll(lines));
    }
}
