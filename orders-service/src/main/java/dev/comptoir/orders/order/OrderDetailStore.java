package dev.comptoir.orders.order;

import static dev.comptoir.orders.order.OrderDetailRows.parts;
import static dev.comptoir.orders.order.OrderDetailRows.read;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.OrderDetailRows.LineRow;
import dev.comptoir.orders.order.OrderDetailRows.PaymentRow;
import dev.comptoir.orders.order.OrderDetailRows.RefundRow;
import dev.comptoir.orders.order.OrderView.CustomerPart;
import dev.comptoir.orders.order.OrderView.HoldPart;
import dev.comptoir.orders.order.OrderView.ShipmentPart;
import dev.comptoir.orders.order.OrderView.ShippingPart;
import dev.comptoir.orders.order.OrderView.TotalsPart;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.OrderProblem.OrderNotFound;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads a whole order, with everything that belongs to it, in one statement. */
@ApplicationScoped
class OrderDetailStore {

    private static final String ORDER = """
            select o.version, o.order_number, o.cart_id, o.lifecycle, o.payment_status, o.fulfillment_status,
              o.hold_reason, o.hold_note, o.held_by, o.held_at, o.customer_email, o.customer_name, o.customer_phone,
              o.customer_locale, o.shipping_method_id, o.shipping_method_name, o.currency, o.subtotal_minor,
              o.discount_minor, o.shipping_minor, o.tax_minor, o.total_minor, o.paid_minor, o.refunded_minor,
              o.customer_remark, o.recovered_by_campaign_id, o.placed_at, o.cancelled_at, o.cancellation_reason,
              o.billing_address::text as billing, o.shipping_address::text as shipping,
              (select json_agg(json_build_object('id', l.id, 'productId', l.product_id, 'sku', l.sku, 'name', l.name,
                        'imageUrl', l.image_url, 'fileGuid', l.file_guid, 'quantity', l.quantity,
                        'unitPrice', l.unit_price_minor, 'total', l.total_minor, 'tax', l.tax_minor,
                        'shipped', l.shipped_quantity, 'refunded', l.refunded_quantity) order by l.position)
                 from order_lines l where l.order_id = o.id)::text as lines,
              (select json_agg(json_build_object('id', p.id, 'amount', p.amount_minor, 'method', p.method,
                        'reference', p.reference, 'receivedAt', p.received_at, 'recordedBy', p.recorded_by,
                        'reversedAt', p.reversed_at, 'reversalReason', p.reversal_reason) order by p.id)
                 from payments p where p.order_id = o.id)::text as payments,
              (select json_agg(json_build_object('id', r.id, 'amount', r.amount_minor, 'shipping', r.shipping_minor,
                        'reason', r.reason, 'isShown', r.show_reason_to_customer, 'settlement', r.settlement,
                        'state', r.state, 'issuedAt', r.issued_at) order by r.id)
                 from refunds r where r.order_id = o.id)::text as refunds,
              (select json_agg(json_build_object('id', s.id, 'shipmentNumber', s.shipment_number, 'carrier', s.carrier,
                        'trackingNumber', s.tracking_number, 'trackingUrl', s.tracking_url, 'shippedAt', s.shipped_at,
                        'lines', (select json_agg(json_build_object('lineId', sl.line_id, 'quantity', sl.quantity)
                                           order by sl.position)
                                    from shipment_lines sl where sl.shipment_id = s.id)) order by s.id)
                 from shipments s where s.order_id = o.id)::text as shipments
              from orders o where o.id = $1""";

    private final SqlTransactions reads;

    OrderDetailStore(SqlTransactions reads) {
        this.reads = reads;
    }

    Uni<OrderView> find(UUID id) {
        return reads.query(ORDER, id).map(rows -> order(id, there(rows.iterator(), id)));
    }

    private static Row there(RowIterator<Row> rows, UUID id) {
        if (!rows.hasNext()) {
            throw new OrderNotFound(id);
        }
        return rows.next();
    }

    private static OrderView order(UUID id, Row row) {
        String currency = row.getString("currency");
        return new OrderView(
                id,
                row.getLong("version"),
                row.getString("order_number"),
                row.getUUID("cart_id"),
                Lifecycle.valueOf(row.getString("lifecycle")),
                PaymentStatus.valueOf(row.getString("payment_status")),
                FulfillmentStatus.valueOf(row.getString("fulfillment_status")),
                hold(row),
                customer(row),
                read(row.getString("billing"), Address.class),
                read(row.getString("shipping"), Address.class),
                shipping(row, currency),
                parts(row.getString("lines"), LineRow[].class, line -> line.in(currency)),
                totals(row, currency),
                row.getString("customer_remark"),
                row.getUUID("recovered_by_campaign_id"),
                parts(row.getString("payments"), PaymentRow[].class, payment -> payment.in(currency)),
                parts(row.getString("refunds"), RefundRow[].class, refund -> refund.in(currency)),
                parts(row.getString("shipments"), ShipmentPart[].class, shipment -> shipment),
                time(row, "placed_at"),
                time(row, "cancelled_at"),
                row.getString("cancellation_reason"));
    }

    private static HoldPart hold(Row row) {
        return row.getString("hold_reason") == null
                ? null
                : new HoldPart(
                        row.getString("hold_reason"),
                        row.getString("hold_note"),
                        row.getString("held_by"),
                        time(row, "held_at"));
    }

    private static CustomerPart customer(Row row) {
        return new CustomerPart(
                row.getString("customer_email"),
                row.getString("customer_name"),
                row.getString("customer_phone"),
                row.getString("customer_locale"));
    }

    private static ShippingPart shipping(Row row, String currency) {
        return row.getUUID("shipping_method_id") == null
                ? null
                : new ShippingPart(
                        row.getUUID("shipping_method_id"),
                        row.getString("shipping_method_name"),
                        Money.ofMinor(row.getLong("shipping_minor"), currency));
    }

    private static TotalsPart totals(Row row, String currency) {
        Money total = Money.ofMinor(row.getLong("total_minor"), currency);
        Money paid = Money.ofMinor(row.getLong("paid_minor"), currency);
        Money refunded = Money.ofMinor(row.getLong("refunded_minor"), currency);
        return new TotalsPart(
                Money.ofMinor(row.getLong("subtotal_minor"), currency),
                Money.ofMinor(row.getLong("discount_minor"), currency),
                Money.ofMinor(row.getLong("shipping_minor"), currency),
                Money.ofMinor(row.getLong("tax_minor"), currency),
                total,
                paid,
                refunded,
                total.minus(paid),
                paid.minus(refunded));
    }

    private static Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
