package dev.comptoir.orders.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of exports: their keys are for ever. Each names where its values are, of {@code orders o} or {@code order_lines l}.
 */
enum ExportColumn {
    ID("id", Level.ORDER, Kind.TEXT, "cast(o.id as text)"),
    ORDER_NUMBER("orderNumber", Level.ORDER, Kind.TEXT, "o.order_number"),
    PLACED_AT("placedAt", Level.ORDER, Kind.TIME, "o.placed_at"),
    UPDATED_AT("updatedAt", Level.ORDER, Kind.TIME, "o.updated_at"),
    LIFECYCLE("lifecycle", Level.ORDER, Kind.TEXT, "cast(o.lifecycle as text)"),
    PAYMENT_STATUS("paymentStatus", Level.ORDER, Kind.TEXT, "cast(o.payment_status as text)"),
    FULFILLMENT_STATUS("fulfillmentStatus", Level.ORDER, Kind.TEXT, "cast(o.fulfillment_status as text)"),
    CUSTOM_STATUS(
            "customStatus",
            Level.ORDER,
            Kind.TEXT,
            "(select s.name from order_statuses s where s.id = o.custom_status_id)"),
    ON_HOLD("onHold", Level.ORDER, Kind.FLAG, "o.hold_reason is not null"),
    ARCHIVED("archived", Level.ORDER, Kind.FLAG, "o.archived_at is not null"),
    PROCESSED_AT("processedAt", Level.ORDER, Kind.TIME, "o.processed_at"),
    CANCELLED_AT("cancelledAt", Level.ORDER, Kind.TIME, "o.cancelled_at"),
    CANCELLATION_REASON("cancellationReason", Level.ORDER, Kind.TEXT, "o.cancellation_reason"),
    CUSTOMER_NAME("customerName", Level.ORDER, Kind.TEXT, "o.customer_name"),
    CUSTOMER_EMAIL("customerEmail", Level.ORDER, Kind.TEXT, "o.customer_email"),
    CUSTOMER_PHONE("customerPhone", Level.ORDER, Kind.TEXT, "o.customer_phone"),
    CUSTOMER_LOCALE("customerLocale", Level.ORDER, Kind.TEXT, "o.customer_locale"),
    BILLING_NAME("billingName", Level.ORDER, Kind.TEXT, "o.billing_address ->> 'name'"),
    BILLING_COMPANY("billingCompany", Level.ORDER, Kind.TEXT, "o.billing_address ->> 'company'"),
    BILLING_LINE1("billingLine1", Level.ORDER, Kind.TEXT, "o.billing_address ->> 'line1'"),
    BILLING_LINE2("billingLine2", Level.ORDER, Kind.TEXT, "o.billing_address ->> 'line2'"),
    BILLING_POSTAL_CODE("billingPostalCode", Level.ORDER, Kind.TEXT, "o.billing_address ->> 'postalCode'"),
    BILLING_CITY("billingCity", Level.ORDER, Kind.TEXT, "o.billing_address ->> 'city'"),
    BILLING_REGION("billingRegion", Level.ORDER, Kind.TEXT, "o.billing_address ->> 'region'"),
    BILLING_COUNTRY("billingCountry", Level.ORDER, Kind.TEXT, "o.billing_address ->> 'country'"),
    SHIPPING_NAME("shippingName", Level.ORDER, Kind.TEXT, "o.shipping_address ->> 'name'"),
    SHIPPING_COMPANY("shippingCompany", Level.ORDER, Kind.TEXT, "o.shipping_address ->> 'company'"),
    SHIPPING_LINE1("shippingLine1", Level.ORDER, Kind.TEXT, "o.shipping_address ->> 'line1'"),
    SHIPPING_LINE2("shippingLine2", Level.ORDER, Kind.TEXT, "o.shipping_address ->> 'line2'"),
    SHIPPING_POSTAL_CODE("shippingPostalCode", Level.ORDER, Kind.TEXT, "o.shipping_address ->> 'postalCode'"),
    SHIPPING_CITY("shippingCity", Level.ORDER, Kind.TEXT, "o.shipping_address ->> 'city'"),
    SHIPPING_REGION("shippingRegion", Level.ORDER, Kind.TEXT, "o.shipping_address ->> 'region'"),
    SHIPPING_COUNTRY("shippingCountry", Level.ORDER, Kind.TEXT, "o.shipping_address ->> 'country'"),
    SHIPPING_METHOD("shippingMethod", Level.ORDER, Kind.TEXT, "o.shipping_method_name"),
    TRACKING_NUMBERS("trackingNumbers", Level.ORDER, Kind.TEXT, Sql.PARCELS),
    PAYMENT_METHODS("paymentMethods", Level.ORDER, Kind.TEXT, Sql.METHODS),
    ITEM_COUNT("itemCount", Level.ORDER, Kind.COUNT, "o.item_count"),
    CURRENCY("currency", Level.ORDER, Kind.TEXT, "cast(o.currency as text)"),
    SUBTOTAL("subtotal", Level.ORDER, Kind.MONEY, "o.subtotal_minor"),
    DISCOUNT_TOTAL("discountTotal", Level.ORDER, Kind.MONEY, "o.discount_minor"),
    SHIPPING_TOTAL("shippingTotal", Level.ORDER, Kind.MONEY, "o.shipping_minor"),
    TAX_TOTAL("taxTotal", Level.ORDER, Kind.MONEY, "o.tax_minor"),
    TOTAL("total", Level.ORDER, Kind.MONEY, "o.total_minor"),
    PAID_TOTAL("paidTotal", Level.ORDER, Kind.MONEY, "o.paid_minor"),
    REFUNDED_TOTAL("refundedTotal", Level.ORDER, Kind.MONEY, "o.refunded_minor"),
    RECOVERED_BY_CAMPAIGN_ID(
            "recoveredByCampaignId", Level.ORDER, Kind.TEXT, "cast(o.recovered_by_campaign_id as text)"),
    CUSTOMER_REMARK("customerRemark", Level.ORDER, Kind.TEXT, "o.customer_remark"),
    GIFT_MESSAGE("giftMessage", Level.ORDER, Kind.TEXT, "o.gift_message"),
    MERCHANT_NOTES("merchantNotes", Level.ORDER, Kind.TEXT, "o.merchant_notes"),
    DISCOUNT_CODES("discountCodes", Level.ORDER, Kind.TEXT, Sql.CODES),
    PAID_AT("paidAt", Level.ORDER, Kind.TIME, Sql.PAID),
    REFUNDS("refunds", Level.ORDER, Kind.REFUNDS, Sql.REFUNDS),
    LINE_NUMBER("lineNumber", Level.LINE, Kind.COUNT, "l.position + 1"),
    LINE_ID("lineId", Level.LINE, Kind.TEXT, "l.id"),
    PRODUCT_ID("productId", Level.LINE, Kind.TEXT, "l.product_id"),
    SKU("sku", Level.LINE, Kind.TEXT, "l.sku"),
    PRODUCT_NAME("productName", Level.LINE, Kind.TEXT, "l.name"),
    QUANTITY("quantity", Level.LINE, Kind.COUNT, "l.quantity"),
    UNIT_PRICE("unitPrice", Level.LINE, Kind.MONEY, "l.unit_price_minor"),
    LINE_TOTAL("lineTotal", Level.LINE, Kind.MONEY, "l.total_minor"),
    LINE_TAX("lineTax", Level.LINE, Kind.MONEY, "l.tax_minor"),
    SHIPPED_QUANTITY("shippedQuantity", Level.LINE, Kind.COUNT, "l.shipped_quantity"),
    REFUNDED_QUANTITY("refundedQuantity", Level.LINE, Kind.COUNT, "l.refunded_quantity"),
    AS_OF("asOf", Level.ORDER, Kind.TIME, "cast(null as timestamptz)");

    /** What a column belongs to. */
    enum Level {
        ORDER,
        LINE
    }

    /** What the values of a column are. */
    enum Kind {
        TEXT,
        MONEY,
        COUNT,
        TIME,
        FLAG,
        REFUNDS
    }

    /** Places that take more than a name. */
    private static final class Sql {

        static final String PARCELS = """
                (select string_agg(s.tracking_number, ' ' order by s.id) from shipments s
                  where s.order_id = o.id and s.tracking_number <> '' and s.state <> 'CANCELLED')""";
        static final String CODES = """
                (select string_agg(d.each ->> 'code', ', ' order by d.place)
                   from jsonb_array_elements(o.discounts) with ordinality as d (each, place))""";
        static final String METHODS = """
                (select string_agg(distinct p.method, ', ' order by p.method) from payments p
                  where p.order_id = o.id and p.reversed_at is null)""";
        static final String PAID = """
                case when o.paid_minor > 0 then (select max(p.received_at) from payments p
                  where p.order_id = o.id and p.reversed_at is null) end""";

        /**
         * Units come back whatever became of the money; a refund that failed and was of no units never was one. Where a part
         * failed, nobody knows of which line it was.
         */
        static final String REFUNDS = """
                cast((select json_agg(json_build_array(r.amount_minor - r.failed_minor, r.issued_at, nullif(r.reason, ''), u.units,
                                                       case r.failed_minor when 0 then nullif(r.shipping_minor, 0) end)
                                      order by r.issued_at, r.id)
                        from refunds r
                        cross join lateral (
                             select json_agg(json_build_array(e.number, e.units, case r.failed_minor when 0 then e.minor end)
                                             order by e.number) as units
                               from (select l.position + 1 as number, sum(rl.quantity) as units, sum(rl.amount_minor) as minor
                                       from refund_lines rl join order_lines l on l.id = rl.line_id
                                      where rl.refund_id = r.id group by l.position) e) u
                       where r.order_id = o.id and (r.amount_minor > r.failed_minor or u.units is not null)) as text)""";
    }

    private final String key;
    private final Level level;
    private final Kind kind;
    private final String place;

    ExportColumn(String key, Level level, Kind kind, String place) {
        this.key = key;
        this.level = level;
        this.kind = kind;
        this.place = place;
    }

    static Optional<ExportColumn> of(String key) {
        return stream().filter(column -> column.key.equals(key)).findFirst();
    }

    static List<ExportColumn> of(Level level) {
        return stream().filter(column -> column.level == level).toList();
    }

    static List<String> keys() {
        return stream().map(ExportColumn::key).toList();
    }

    private static Stream<ExportColumn> stream() {
        return Arrays.stream(values());
    }

    String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is written once for an order of several rows, so that the column adds up. */
    boolean isSummed() {
        return kind == Kind.MONEY || kind == Kind.REFUNDS || this == ITEM_COUNT;
    }

    boolean isOfLine() {
        return level == Level.LINE;
    }

    /** Where its values are, as a select list names it. */
    String place() {
        return place;
    }
}
