package dev.comptoir.orders.livestatus;

import dev.comptoir.orders.mail.MailedOrder;
import dev.comptoir.orders.mail.MailedOrderStore;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the database says of an order to its buyer.
 *
 * @param customStatus name of the store's own status, null for none
 */
record StatusFacts(
        String lifecycle,
        String paymentStatus,
        String fulfillmentStatus,
        String customStatus,
        Instant updatedAt,
        MailedOrder order,
        List<Parcel> parcels,
        StoreIdentity store) {

    /** A parcel that has left. */
    record Parcel(
            String carrier,
            String trackingNumber,
            String trackingUrl,
            Instant shippedAt,
            Instant deliveredAt,
            List<ParcelLine> lines) {}

    /** What is in a parcel. */
    record ParcelLine(UUID lineId, int quantity) {}

    static StatusFacts read(Columns c) {
        return new StatusFacts(
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.instant(),
                MailedOrderStore.read(c.text()),
                parcels(c.json(Parcel[].class)),
                StoreIdentity.read(c));
    }

    private static List<Parcel> parcels(Parcel[] parcels) {
        return parcels == null ? List.of() : List.of(parcels);
    }

    BuyerStatus status() {
        boolean isPaid = !order.due().isPositive() && !paymentStatus.equals("REFUNDED");
        return BuyerStatus.of(lifecycle, fulfillmentStatus, isPaid);
    }
}
