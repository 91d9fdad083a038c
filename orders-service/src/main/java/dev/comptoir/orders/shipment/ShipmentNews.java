package dev.comptoir.orders.shipment;

import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.notice.CustomerNotices;
import dev.comptoir.orders.store.StoreProfileStore;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.mail.MailOutbox;
import dev.comptoir.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells of a shipment: the order's history, the other programs, and the customer when wanted. */
@ApplicationScoped
class ShipmentNews {

    private final HistoryStore history;
    private final Outbox outbox;
    private final StoreProfileStore profiles;
    private final CustomerNotices notices;
    private final MailOutbox mails;

    ShipmentNews(
            HistoryStore history,
            Outbox outbox,
            StoreProfileStore profiles,
            CustomerNotices notices,
            MailOutbox mails) {
        this.history = history;
        this.outbox = outbox;
        this.profiles = profiles;
        this.notices = notices;
        this.mails = mails;
    }

    Uni<Void> tell(Tx tx, ShippedParcel parcel, String actor) {
        Map<String, ?> facts = Map.of(
                "shipmentId", parcel.shipment().id(),
                "shipmentNumber", parcel.shipment().shipmentNumber(),
                "fulfillmentStatus", parcel.order().fulfillmentStatus());
        return history.record(tx, parcel.order().id(), "SHIPMENT_CREATED", actor, facts)
                .chain(() -> outbox.append(tx, parcel.event()))
                .chain(() -> parcel.shipment().isCustomerNotified()
                        ? mail(tx, parcel)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> mail(Tx tx, ShippedParcel parcel) {
        return profiles.identity(tx)
                .chain(store -> mails.add(tx, notices.shipped(store, parcel.order(), parcel.notice())))
                .replaceWithVoid();
    }
}
