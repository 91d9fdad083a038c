package dev.comptoir.orders.placement;

import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.history.HistoryStore;
import dev.comptoir.orders.order.Address;
import dev.comptoir.orders.order.SearchWords;
import dev.comptoir.orders.placement.PlacementProblem.StoreNotReady;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The hot path's statements: what to know before, and the whole order with its number in one go. */
@ApplicationScoped
class PlacementStore {

    private static final String CONTEXT = """
            select p.name, p.email, p.locale, p.currency, n.zero_total_payment_status = 'PAID',
                   o.id, o.order_number, o.payment_status, o.fulfillment_status, o.total_minor, o.currency, o.placed_at
              from order_numbering n
              left join store_profile p on true
              left join orders o on o.cart_id = $1""";

    private static final String PLACE = """
            with placed as (
                insert into orders (id, version, number, order_number, cart_id, lifecycle, payment_status,
                    fulfillment_status, customer_email, customer_name, customer_phone, customer_locale, placed_by_words,
                    billing_address, shipping_address, shipping_method_id, shipping_method_name, currency,
                    subtotal_minor, discount_minor, shipping_minor, tax_minor, total_minor, item_count, customer_remark,
                    placed_at)
                select $1, $2, n.number, n.text, $3, 'PLACED', $4, 'AWAITING_PROCESSING', $5, $6, $7, $8,
                    array_to_tsvector($9::text[]), $10::text::jsonb, $11::text::jsonb, $12, $13, $14,
                    $15, $16, $17, $18, $19, $20, $21, $22
                  from take_order_number() n
                returning id, order_number),
            lines as (
                insert into order_lines (id, order_id, position, product_id, sku, name, image_url, file_guid, quantity,
                    currency, unit_price_minor, total_minor, tax_minor)
                select l.id, $1, l.position - 1, l.product_id, l.sku, l.name, l.image_url, l.file_guid, l.quantity, $14,
                       l.unit_price, l.total, l.tax
                  from placed, unnest($23::uuid[], $24::uuid[], $25::text[], $26::text[], $27::text[], $28::uuid[], $29::int[],
                              $30::bigint[], $31::bigint[], $32::bigint[])
                       with ordinality as l (id, product_id, sku, name, image_url, file_guid, quantity,
                                             unit_price, total, tax, position)),
            history as (
                insert into order_history (id, order_id, type, actor, details, happened_at)
                select $33, id, 'ORDER_PLACED', $34, $35::text::jsonb, $22 from placed)
            select order_number from placed""";

    private static final String FREE = """
            insert into payments (id, order_id, amount_minor, currency, method, recorded_by, received_at)
            values ($1, $2, 0, $3, 'Nothing to pay', 'orders-service', $4)""";

    private final SqlTransactions statements;

    PlacementStore(SqlTransactions statements) {
        this.statements = statements;
    }

    Uni<PlacementContext> context(UUID cartId) {
        return statements.query(CONTEXT, cartId).map(PlacementStore::context);
    }

    /** Gives the order's number as people read it. */
    Uni<String> place(SqlTx tx, NewOrder order, String actor) {
        return tx.query(PLACE, parameters(order, actor).toArray())
                .map(rows -> rows.iterator().next().getString(0));
    }

    /** The record that nothing had to be paid, which can be taken back like any payment. */
    Uni<Void> payNothing(SqlTx tx, NewOrder order) {
        return tx.execute(
                        FREE,
                        Ids.next(),
                        order.request().orderId(),
                        order.total().currency(),
                        utc(order))
                .replaceWithVoid();
    }

    private static PlacementContext context(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        if (row.getString(0) == null) {
            throw new StoreNotReady();
        }
        StoreIdentity store = new StoreIdentity(row.getString(0), row.getString(1), row.getString(2), row.getString(3));
        PlacementView existing = row.getUUID(5) == null
                ? null
                : new PlacementView(
                        row.getUUID(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        Money.ofMinor(row.getLong(9), row.getString(10)),
                        row.getOffsetDateTime(11).toInstant());
        return new PlacementContext(store, row.getBoolean(4), existing);
    }

    private static List<Object> parameters(NewOrder order, String actor) {
        PlaceOrderRequest request = order.request();
        PlaceOrderRequest.ShippingRequest shipping = request.shipping();
        List<Object> all = new ArrayList<>(35);
        add(all, request.orderId(), order.version(), request.cartId(), order.paymentStatus());
        add(
                all,
                order.customer().email(),
                order.customer().name(),
                order.customer().phone());
        add(all, order.customer().locale());
        add(all, (Object)
                SearchWords.of(order.customer().name(), order.customer().email()));
        add(all, json(request.billingAddress()), json(request.shippingAddress()));
        add(all, shipping == null ? null : shipping.methodId(), shipping == null ? null : shipping.name());
        add(all, order.total().currency());
        add(all, minor(request.totals().subtotal()), minor(request.totals().discountTotal()));
        add(all, minor(request.totals().shippingTotal()), minor(request.totals().taxTotal()), minor(order.total()));
        add(all, order.itemCount(), order.remark(), utc(order));
        addLines(all, order.lines());
        add(all, Ids.next(), actor, HistoryStore.json(Map.of("cartId", request.cartId(), "total", order.total())));
        return all;
    }

    private static void addLines(List<Object> all, List<OrderLineV1> lines) {
        add(all, (Object) column(lines, OrderLineV1::lineId, UUID[]::new));
        add(all, (Object) column(lines, OrderLineV1::productId, UUID[]::new));
        add(all, (Object) column(lines, OrderLineV1::sku, String[]::new));
        add(all, (Object) column(lines, OrderLineV1::name, String[]::new));
        add(all, (Object) column(lines, OrderLineV1::imageUrl, String[]::new));
        add(all, (Object) column(lines, OrderLineV1::fileGuid, UUID[]::new));
        add(all, (Object) column(lines, OrderLineV1::quantity, Integer[]::new));
        add(all, (Object) column(lines, line -> minor(line.unitPrice()), Long[]::new));
        add(all, (Object) column(lines, line -> minor(line.total()), Long[]::new));
        add(all, (Object) column(lines, line -> minor(line.tax()), Long[]::new));
    }

    private static <T> T[] column(
            List<OrderLineV1> lines, Function<OrderLineV1, T> value, java.util.function.IntFunction<T[]> array) {
        return lines.stream().map(value).toArray(array);
    }

    private static void add(List<Object> all, Object... values) {
        for (Object value : values) {
            all.add(value);
        }
    }

    private static Long minor(Money money) {
        return money.minor();
    }

    private static String json(Address address) {
        return address == null ? null : HistoryStore.json(address);
    }

    private static OffsetDateTime utc(NewOrder order) {
        return OffsetDateTime.ofInstant(order.placedAt(), ZoneOffset.UTC);
    }
}
