package dev.comptoir.orders.orderimport;

import dev.comptoir.json.Json;
import dev.comptoir.orders.orderimport.row.OrderRows;
import dev.comptoir.orders.orderimport.row.OwnNumber;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Writes hundreds of orders from elsewhere with a statement for each table. */
@ApplicationScoped
class ImportedOrderStore {

    /** The accounting chain leaves out what another has booked. */
    private static final String IMPORTING = "select set_config('comptoir.importing', 'on', true)";

    private static final String LOCALE = "select coalesce((select locale from store_profile), 'en')";

    /** Evaluated once per row: a function in the select list of a query that is not merged. */
    private static final String OWN_NUMBERS = """
            select (n.taken).number, (n.taken).text
              from (select take_order_number() as taken from generate_series(1, $1) offset 0) n""";

    private static final String ORDERS = """
            with given as materialized (
                select * from json_to_recordset(cast($1::text as json)) as o (id uuid, number bigint, order_number text,
                    external_id text, fingerprint uuid, words text[], placed_at timestamptz, currency text, item_count int,
                    is_digital boolean, customer_email text, customer_name text, customer_phone text, customer_locale text,
                    billing_address jsonb, shipping_address jsonb, subtotal_minor bigint, discount_minor bigint,
                    shipping_minor bigint, tax_minor bigint, total_minor bigint, paid_minor bigint, refunded_minor bigint,
                    conceded_minor bigint, refunded_shipping_minor bigint, payment_method text, lifecycle text, payment_status text,
                    fulfillment_status text, preparation text, return_mark text, custom_status text, held_at timestamptz,
                    archived_at timestamptz, processed_at timestamptz, cancelled_at timestamptz, cancellation_reason text,
                    shipping_method_name text, customer_remark text, merchant_notes text, campaign_id uuid,
                    merchant_discounts jsonb, gift_message text, discounts jsonb)),
            written as (
                insert into orders (id, version, number, order_number, lifecycle, payment_status, fulfillment_status,
                    preparation, return_mark, hold_reason, hold_note, held_by, held_at, customer_email, customer_name,
                    customer_phone, customer_locale, search_words, billing_address, shipping_address, shipping_method_name,
                    currency, subtotal_minor, discount_minor, shipping_minor, tax_minor, total_minor, paid_minor,
                    refunded_minor, conceded_minor, refunded_shipping_minor, item_count, customer_remark, merchant_notes, placed_at,
                    is_digital,
                    placed_by, channel, payment_method, merchant_discounts, recovered_by_campaign_id, cancelled_at,
                    cancellation_reason, custom_status_id, processed_at, processed_by, archived_at, archived_by, import_id,
                    gift_message, discounts)
                select o.id, 1,
                    case when o.number is null or exists (select from orders x where x.number = o.number)
                         then nextval('imported_order_numbers') else o.number end,
                    o.order_number, o.lifecycle,
                    o.payment_status, o.fulfillment_status, o.preparation, o.return_mark,
                    case when o.held_at is not null then 'IMPORTED' end, case when o.held_at is not null then '' end,
                    case when o.held_at is not null then $3 end, o.held_at, o.customer_email, o.customer_name,
                    o.customer_phone, o.customer_locale, array_to_tsvector(o.words), o.billing_address, o.shipping_address,
                    o.shipping_method_name, o.currency, o.subtotal_minor, o.discount_minor, o.shipping_minor, o.tax_minor,
                    o.total_minor, o.paid_minor, o.refunded_minor, o.conceded_minor, o.refunded_shipping_minor,
                    o.item_count, o.customer_remark,
                    o.merchant_notes, o.placed_at, o.is_digital, 'MERCHANT', 'IMPORT', o.payment_method,
                    o.merchant_discounts, o.campaign_id, o.cancelled_at, o.cancellation_reason,
                    (select s.id from order_statuses s where s.name = o.custom_status and s.deleted_at is null),
                    o.processed_at, case when o.processed_at is not null then $3 end, o.archived_at,
                    case when o.archived_at is not null then $3 end, $2, o.gift_message, o.discounts
                  from given o
                returning id),
            history as (
                insert into order_history (id, order_id, type, actor_type, actor, details, happened_at)
                select gen_random_uuid(), o.id, 'ORDER_IMPORTED', 'KEY', $3,
                       json_build_object('importId', cast($2 as uuid), 'source', cast($4 as text), 'externalId', o.external_id)::jsonb,
                       $5::timestamptz
                  from given o)
            insert into imported_orders (source, external_id, order_id, import_id, fingerprint)
            select $4, o.external_id, o.id, $2, o.fingerprint from given o""";

    private static final String DRY = """
            insert into imported_orders (source, external_id, order_id, import_id, fingerprint)
            select $3, o.external_id, o.id, $2, o.fingerprint
              from json_to_recordset(cast($1::text as json)) as o (id uuid, external_id text, fingerprint uuid)""";

    private static final String LINES = """
            insert into order_lines (id, order_id, position, product_id, sku, name, quantity, currency, unit_price_minor,
                total_minor, tax_minor, discount_minor, shipped_quantity, refunded_quantity, is_digital, takes_stock, placed_at)
            select l.id, l.order_id, l.position, l.product_id, l.sku, l.name, l.quantity, l.currency, l.unit_price_minor,
                   l.total_minor, l.tax_minor, l.discount_minor, l.shipped_quantity, l.refunded_quantity, l.is_digital,
                   l.takes_stock, l.placed_at
              from json_to_recordset(cast($1::text as json)) as l (id uuid, order_id uuid, position int, product_id uuid, sku text,
                       name text, quantity int, currency text, unit_price_minor bigint, total_minor bigint, tax_minor bigint,
                       discount_minor bigint, shipped_quantity int, refunded_quantity int, is_digital boolean,
                       takes_stock boolean, placed_at timestamptz)""";
    private static final String PAYMENTS = """
            insert into payments (id, order_id, amount_minor, currency, method, reference, recorded_by, received_at)
            select p.id, p.order_id, p.amount_minor, p.currency, p.method, p.reference, $2, p.received_at
              from json_to_recordset(cast($1::text as json)) as p (id uuid, order_id uuid, amount_minor bigint, currency text,
                       method text, reference text, received_at timestamptz)""";
    private static final String REFUNDS = """
            insert into refunds (id, order_id, amount_minor, shipping_minor, currency, reason, show_reason_to_customer,
                settlement, state, issued_by, issued_at)
            select r.id, r.order_id, r.amount_minor, r.shipping_minor, r.currency, r.reason, false, 'MANUAL', 'SUCCEEDED', $2, r.issued_at
              from json_to_recordset(cast($1::text as json)) as r (id uuid, order_id uuid, amount_minor bigint, shipping_minor bigint,
                       currency text, reason text, issued_at timestamptz)""";
    private static final String REFUND_LINES = """
            insert into refund_lines (id, refund_id, position, line_id, sku, quantity, amount_minor, is_restocked)
            select l.id, l.refund_id, l.position, l.line_id, l.sku, l.quantity, l.amount_minor, false
              from json_to_recordset(cast($1::text as json)) as l (id uuid, refund_id uuid, position int, line_id uuid, sku text,
                       quantity int, amount_minor bigint)""";
    private static final String SHIPMENTS = """
            insert into shipments (id, order_id, shipment_number, tracking_number, is_customer_notified, shipped_by, shipped_at,
                state, created_by, created_at, delivered_at)
            select s.id, s.order_id, 'S-' || nextval('shipment_numbers'), nullif(s.tracking_number, ''), false, $2, s.shipped_at,
                   s.state, $2, s.shipped_at, s.delivered_at
              from json_to_recordset(cast($1::text as json)) as s (id uuid, order_id uuid, tracking_number text,
                       shipped_at timestamptz, state text, delivered_at timestamptz)""";
    private static final String SHIPMENT_LINES = """
            insert into shipment_lines (id, shipment_id, position, line_id, quantity)
            select l.id, l.shipment_id, l.position, l.line_id, l.quantity
              from json_to_recordset(cast($1::text as json)) as l (id uuid, shipment_id uuid, position int, line_id uuid,
                       quantity int)""";

    private final Clock clock;

    ImportedOrderStore(Clock clock) {
        this.clock = clock;
    }

    Uni<String> locale(SqlTx tx) {
        return tx.only(LOCALE, Columns::text);
    }

    Uni<List<OwnNumber>> takeNumbers(SqlTx tx, int count) {
        return count == 0
                ? Uni.createFrom().item(List.of())
                : tx.list(OWN_NUMBERS, c -> new OwnNumber(c.number(), c.text()), count);
    }

    /** Notes external ids of a dry run, so that it sees a second order of the same. */
    Uni<Void> note(SqlTx tx, ImportRun run, OrderRows rows) {
        return tx.execute(DRY, Json.write(rows.orders()), run.id(), run.writtenSource())
                .replaceWithVoid();
    }

    Uni<Void> write(SqlTx tx, ImportRun run, OrderRows rows) {
        String by = run.startedBy();
        return tx.execute(IMPORTING)
                .chain(() -> tx.execute(
                        ORDERS, Json.write(rows.orders()), run.id(), by, run.writtenSource(), clock.instant()))
                .chain(() -> tx.inOrder(List.of(
                        tx.execute(LINES, Json.write(rows.lines())).replaceWithVoid(),
                        tx.execute(PAYMENTS, Json.write(rows.payments()), by).replaceWithVoid(),
                        tx.execute(REFUNDS, Json.write(rows.refunds()), by).replaceWithVoid(),
                        tx.execute(REFUND_LINES, Json.write(rows.refundLines())).replaceWithVoid(),
                        tx.execute(SHIPMENTS, Json.write(rows.shipments()), by).replaceWithVoid(),
                        tx.execute(SHIPMENT_LINES, Json.write(rows.shipmentLines()))
                                .replaceWithVoid())));
    }
}
