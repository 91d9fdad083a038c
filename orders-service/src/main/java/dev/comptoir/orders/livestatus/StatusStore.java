package dev.comptoir.orders.livestatus;

import dev.comptoir.orders.mail.MailedOrderStore;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reads what a buyer may see of an order, in one statement. */
@ApplicationScoped
class StatusStore {

    private static final String FIND = """
            select o.lifecycle, o.payment_status, o.fulfillment_status,
                   (select coalesce(s.translations ->> $2, s.name) from order_statuses s
                     where s.id = o.custom_status_id and s.notify_customer),
                   o.updated_at,
                   cast(""" + MailedOrderStore.JSON + """
         as text),
        cast((select json_agg(json_build_object('carrier', s.carrier, 'trackingNumber', s.tracking_number,
                    'trackingUrl', s.tracking_url, 'shippedAt', s.shipped_at, 'deliveredAt', s.delivered_at,
                    'lines', (select json_agg(json_build_object('lineId', l.line_id, 'quantity', l.quantity)
                                     order by l.position)
                                from shipment_lines l where l.shipment_id = s.id)) order by s.id)
                from shipments s
               where s.order_id = o.id and s.state in ('SHIPPED', 'IN_TRANSIT', 'DELIVERED')) as text),
        """ + StoreIdentity.COLUMNS + """
         from orders o, store_profile p
        where o.id = $1 and o.deleted_at is null""";

    private final SqlPool reads;

    StatusStore(SqlPool reads) {
        this.reads = reads;
    }

    /** @param language of the store's own status, such as {@code fr}; empty for an order that is gone */
    Uni<Optional<StatusFacts>> find(UUID orderId, String language) {
        return reads.find(FIND, StatusFacts::read, orderId, language);
    }
}
