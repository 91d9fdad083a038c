package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementLineV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.json.Json;
import dev.comptoir.orders.order.SearchWords;
import dev.comptoir.orders.order.domain.Customer;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.orders.store.StoreIdentity;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The hot path's statements: what to know before, and the whole order with its number in one go. */
@ApplicationScoped
class PlacementStore {

    private static final String CONTEXT = "select " + StoreIdentity.COLUMNS + """
                 , n.zero_total_payment_status = 'PAID', s.notice_for,
                 (select cast(json_object_agg(g.product_id, cast(g.guarantee as json)) as text) from product_guarantees g
                   where g.product_id = any($2) and g.guarantee is not null),
                 o.id, o.currency, o.order_number, o.payment_status, o.fulfillment_status, o.total_minor, o.placed_at,
                 o.placed_by
            from order_numbering n
            cross join guarantee_settings s
            left join store_profile p on true
            left join orders o on o.cart_id = $1""";

    private static final String PLACE = """
            with placed as (
                insert into orders (id, version, number, order_number, cart_id, lifecycle, payment_status,
                    fulfillment_status, customer_email, customer_name, customer_phone, customer_locale, search_words,
                    billing_address, shipping_address, shipping_method_id, shipping_method_name, currency,
                    subtotal_minor, discount_minor, shipping_minor, tax_minor, total_minor, item_count, customer_remark,
                    placed_at, updated_at, is_digital, paid_minor, placed_by, channel, payment_method, merchant_discounts,
                    customer_vat_number, has_guarantee_notice, gift_message, discounts)
                select $1, $2, n.number, n.text, $3, $36, $4, $37, $5, $6, $7, $8,
                    array_to_tsvector($9::text[] || array['#' || n.number, '#' || lower(n.text)]), $10::text::jsonb, $11::text::jsonb, $12, $13, $14,
                    $15, $16, $17, $18, $19, $20, $21, $22, $40, $38, $41, $42, $43, $44, $45::text::jsonb, $48, $50, $53,
                    $54::text::jsonb
                  from take_order_number() n
                returning id, order_number),
            lines as (
                insert into order_lines (id, order_id, position, product_id, sku, name, image_url, file_guid, quantity,
                    currency, unit_price_minor, total_minor, tax_minor, is_digital, takes_stock, placed_at, discount_minor,
                    guarantee, tax_basis_points)
                select l.id, $1, l.position - 1, l.product_id, l.sku, l.name, l.image_url, l.file_guid, l.quantity, $14,
                       l.unit_price, l.total, l.tax, l.is_digital, l.takes_stock, $22, l.discount,
                       l.guarantee::jsonb, l.tax_basis_points
                  from placed, unnest($23::uuid[], $24::uuid[], $25::text[], $26::text[], $27::text[], $28::uuid[], $29::int[],
                              $30::bigint[], $31::bigint[], $32::bigint[], $39::bool[], $46::bool[], $49::bigint[],
                              $51::text[], $52::int[])
                       with ordinality as l (id, product_id, sku, name, image_url, file_guid, quantity,
                                             unit_price, total, tax, is_digital, takes_stock, discount, guarantee,
                                             tax_basis_points, position)),
            history as (
                insert into order_history (id, order_id, type, actor_type, actor, details, happened_at)
                select $33, id, 'ORDER_PLACED', $47, $34, $35::text::jsonb, $40 from placed)
            select order_number from placed""";

    private static final String PAY = """
            insert into payments (id, order_id, amount_minor, currency, method, reference, recorded_by, received_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";
    private static final String NOTHING_TO_PAY = "Nothing to pay";
    private static final String BY_HAND = "By hand";
    private static final String PROGRAM = "orders-service";

    private final SqlPool reads;

    PlacementStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<PlacementContext> context(PlacementRequestV1 request) {
        UUID[] products = request.lines().stream()
                .map(PlacementLineV1::productId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        return reads.only(CONTEXT, PlacementContext::read, request.cartId(), products);
    }

    /** Gives the order's number as people read it. */
    Uni<String> write(SqlTx tx, Placement placement, String actor) {
        return tx.only(PLACE, Columns::text, parameters(placement, actor).toArray());
    }

    /** The record of what was paid with the order, or that nothing had to be; it can be taken back like any payment. */
    Uni<Void> pay(SqlTx tx, Placement placement, String actor) {
        Order order = placement.order();
        String method = order.total().isZero() ? NOTHING_TO_PAY : BY_HAND;
        return tx.execute(
                        PAY,
                        Ids.next(),
                        order.id(),
                        order.paid(),
                        order.currency(),
                        Objects.requireNonNullElse(placement.paymentMethod(), method),
                        placement.terms().paymentReference(),
                        placement.terms().saysPaid() ? actor : PROGRAM,
                        placement.placedAt())
                .replaceWithVoid();
    }

    private static List<Object> parameters(Placement placement, String actor) {
        PlacementRequestV1 request = placement.request();
        Order order = placement.order();
        Customer customer = order.customer();
        ShippingV1 shipping = request.shipping();
        List<Object> all = new ArrayList<>(54);
        add(all, order.id(), order.version(), order.cartId(), order.paymentStatus());
        add(all, customer.email(), customer.name(), customer.phone(), customer.locale());
        add(all, (Object) words(placement, customer));
        add(all, json(request.billingAddress()), json(request.shippingAddress()));
        add(all, order.shippingMethodId(), shipping == null ? null : shipping.name(), order.currency());
        addTotals(all, order.totals());
        add(all, placement.itemCount(), placement.remark(), placement.placedAt());
        addLines(all, placement.lines());
        add(all, Ids.next(), actor, Json.write(facts(placement)));
        add(all, order.lifecycle(), order.fulfillmentStatus(), order.isDigital());
        add(all, (Object) column(request.lines(), Placement::isDigital, Boolean[]::new));
        add(all, placement.writtenAt(), order.paid(), placement.placedBy());
        addTerms(all, placement, request.lines());
        return all;
    }

    private static void addTerms(List<Object> all, Placement placement, List<PlacementLineV1> lines) {
        add(
                all,
                placement.terms().channel(),
                placement.paymentMethod(),
                json(placement.terms().discounts()));
        add(all, (Object) column(lines, PlacementLineV1::takesUnits, Boolean[]::new));
        add(
                all,
                placement.placedBy() == null ? "CUSTOMER" : "KEY",
                placement.order().customer().vatNumber());
        add(all, column(lines, PlacementStore::discount, Long[]::new), placement.hasGuaranteeNotice());
        add(all, (Object) column(placement.lines(), line -> json(placement.guarantee(line)), String[]::new));
        add(all, column(lines, PlacementLineV1::taxBasisPoints, Integer[]::new), placement.giftMessage());
        add(all, json(placement.discounts()));
    }

    private static Map<String, Object> facts(Placement placement) {
        Order order = placement.order();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("total", order.total());
        Optional.ofNullable(order.cartId()).ifPresent(cart -> facts.put("cartId", cart));
        Optional.ofNullable(placement.terms().channel()).ifPresent(channel -> facts.put("channel", channel));
        Optional.ofNullable(placement.terms().stockPolicy()).ifPresent(policy -> facts.put("stockPolicy", policy));
        return facts;
    }

    private static String[] words(Placement placement, Customer customer) {
        PlacementRequestV1 request = placement.request();
        AddressV1 place = request.shippingAddress() == null ? request.billingAddress() : request.shippingAddress();
        Stream<String> country =
                Stream.ofNullable(place).map(AddressV1::country).map(SearchWords::ofCountry);
        Stream<String> products = placement.lines().stream().flatMap(line -> Stream.of(line.name(), line.sku()));
        return Stream.of(
                        Stream.of(SearchWords.of(customer.name(), customer.email())),
                        SearchWords.ofProducts(products),
                        country)
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    private static void addTotals(List<Object> all, OrderTotals totals) {
        add(all, totals.subtotal(), totals.discount(), totals.shipping(), totals.tax(), totals.total());
    }

    private static void addLines(List<Object> all, List<OrderLineV1> lines) {
        add(all, (Object) column(lines, OrderLineV1::lineId, UUID[]::new));
        add(all, (Object) column(lines, OrderLineV1::productId, UUID[]::new));
        add(all, (Object) column(lines, OrderLineV1::sku, String[]::new));
        add(all, (Object) column(lines, OrderLineV1::name, String[]::new));
        add(all, (Object) column(lines, OrderLineV1::imageUrl, String[]::new));
        add(all, (Object) column(lines, OrderLineV1::fileGuid, UUID[]::new));
        add(all, (Object) column(lines, OrderLineV1::quantity, Integer[]::new));
        add(all, (Object) column(lines, line -> line.unitPrice().minor(), Long[]::new));
        add(all, (Object) column(lines, line -> line.total().minor(), Long[]::new));
        add(all, (Object) column(lines, line -> line.tax().minor(), Long[]::new));
    }

    private static Long discount(PlacementLineV1 line) {
        return line.discount() == null ? null : line.discount().minor();
    }

    private static <L, T> T[] column(List<L> lines, Function<L, T> value, IntFunction<T[]> array) {
        return lines.stream().map(value).toArray(array);
    }

    private static void add(List<Object> all, Object... values) {
        all.addAll(Arrays.asList(values));
    }

    private static String json(Object value) {
        return value == null ? null : Json.write(value);
    }
}
