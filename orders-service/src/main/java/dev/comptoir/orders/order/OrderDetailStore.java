package dev.comptoir.orders.order;

import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Reads a whole order, with everything that belongs to it, in one statement. */
@ApplicationScoped
public class OrderDetailStore {

    /** Only lines with a file are looked up. */
    private static final String DOWNLOAD = """
            select json_build_object('entitlementId', d.entitlement_id, 'fileName', f.name,
                     'state', case when d.is_revoked then 'REVOKED' when d.expires_at <= $2::timestamptz then 'EXPIRED'
                                   when d.used_downloads >= d.max_downloads then 'USED_UP' else 'GRANTED' end,
                     'maxDownloads', d.max_downloads, 'usedDownloads', d.used_downloads, 'expiresAt', d.expires_at,
                     'lastDownloadedAt', d.last_downloaded_at, 'revokedAt', d.revoked_at,
                     'revocationReason', nullif(d.revocation_reason, ''))
              from line_downloads d left join digital_files f on f.guid = d.file_guid
             where d.line_id = l.id
             order by d.entitlement_id desc limit 1""";

    /** Of the order $1 at the time $2. */
    static final String ORDER =
            "select o.id, o.currency, " + OrderStanding.COLUMNS + """
              , o.version, o.order_number, o.cart_id, o.lifecycle, o.payment_status,
              o.fulfillment_status, o.hold_reason, o.hold_note, o.held_by, o.held_at, o.customer_email, o.customer_name,
              o.customer_phone, o.customer_locale, o.customer_vat_number, o.billing_address::text, o.shipping_address::text,
              o.shipping_method_id, o.shipping_method_name, o.shipping_minor,
              (select json_agg(json_build_array(l.id, l.product_id, l.sku, l.name, l.image_url, l.file_guid, l.quantity,
                        l.unit_price_minor, l.total_minor, l.tax_minor, l.discount_minor, l.shipped_quantity, l.refunded_quantity,
                        l.is_digital, l.takes_stock, case when l.file_guid is not null then (""" + DOWNLOAD + """
                        ) end, l.guarantee) order by l.position)
                 from order_lines l where l.order_id = o.id)::text,
              o.subtotal_minor, o.discount_minor, o.shipping_minor, o.tax_minor, o.total_minor, o.paid_minor,
              o.refunded_minor, o.conceded_minor,
              """ + OrderStanding.GOODS + """
              , o.customer_remark, o.gift_message, o.recovered_by_campaign_id, o.recovered_by_step,
              (select json_agg(json_build_array(p.id, p.amount_minor, p.method, p.reference, p.received_at, p.recorded_by,
                        p.reversed_at, p.reversal_reason, p.disputed_at, p.dispute_resolved_at) order by p.id)
                 from payments p where p.order_id = o.id)::text,
              (select json_agg(json_build_array(r.id, r.amount_minor, r.shipping_minor, r.reason, r.show_reason_to_customer,
                        r.settlement, r.state, r.issued_at, r.failed_minor) order by r.id)
                 from refunds r where r.order_id = o.id)::text,
              (select json_agg(json_build_object('id', s.id, 'shipmentNumber', s.shipment_number, 'state', s.state, 'carrier', s.carrier,
                        'trackingNumber', s.tracking_number, 'trackingUrl', s.tracking_url, 'shippedAt', s.shipped_at,
                        'deliveredAt', s.delivered_at, 'pickup', s.is_pickup,
                        'lines', (select json_agg(json_build_object('lineId', sl.line_id, 'quantity', sl.quantity)
                                           order by sl.position)
                                    from shipment_lines sl where sl.shipment_id = s.id)) order by s.id)
                 from shipments s where s.order_id = o.id)::text,
              (select json_agg(json_build_object('id', rt.id, 'returnNumber', rt.return_number, 'state', rt.state, 'wish', rt.wish,
                        'quantity', (select sum(rl.quantity) from return_lines rl where rl.return_id = rt.id),
                        'refundId', rt.refund_id, 'createdAt', rt.created_at) order by rt.id)
                 from returns rt where rt.order_id = o.id)::text,
              o.placed_at, o.updated_at, o.cancelled_at, o.cancellation_reason, o.merchant_notes, cs.id, cs.name,
              cs.color, o.processed_at, o.archived_at, o.deleted_at, o.duplicate_of, o.placed_by, o.channel,
              o.payment_method, o.merchant_discounts::text, o.discounts::text
              from orders o left join order_statuses cs on cs.id = o.custom_status_id
             where o.id = $1""";

    private final SqlPool reads;
    private final Clock clock;

    OrderDetailStore(SqlPool reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    public Uni<OrderView> find(UUID id) {
        return reads.one(ORDER, OrderRow::read, () -> OrderProblem.notFound(id), id, clock.instant());
    }
}
