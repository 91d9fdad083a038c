package dev.comptoir.orders.report;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.json.Json;
import dev.comptoir.orders.report.domain.SoldOrder;
import dev.comptoir.orders.report.domain.SoldOrder.Amounts;
import dev.comptoir.orders.report.domain.SoldOrder.Line;
import dev.comptoir.orders.report.domain.SoldOrder.Payment;
import dev.comptoir.orders.report.domain.SoldOrder.Refund;
import dev.comptoir.orders.report.domain.SoldOrder.RefundPart;
import dev.comptoir.orders.report.domain.SumKey;
import dev.comptoir.orders.report.domain.Sums;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * An order that has changed since it was counted, as the database gave it: what its texts say is worked out by whoever counts,
 * off the event loop.
 *
 * @param isSeen whether it was counted as it is now, so that a difference would be an error
 * @param counted what of it is in the sums
 */
record ChangedSale(
        UUID id, Instant updatedAt, boolean isSeen, Supplier<Map<SumKey, Sums>> counted, Supplier<SoldOrder> order) {

    /** Of {@code orders o left join counted_orders c}. */
    static final String COLUMNS = """
            o.updated_at, coalesce(c.updated_at = o.updated_at, false), cast(c.facts as text), o.id, cast(o.currency as text),
            o.placed_at, o.lifecycle in ('PLACED', 'COMPLETED') and o.deleted_at is null, o.customer_email,
            coalesce(o.shipping_address ->> 'country', o.billing_address ->> 'country', ''), o.recovered_by_campaign_id,
            o.subtotal_minor, o.discount_minor, o.shipping_minor, o.tax_minor, o.total_minor,
            cast((select json_agg(json_build_array(l.position, coalesce(cast(l.product_id as text), 'sku:' || l.sku),
                                                   coalesce(c.categories ->> cast(l.product_id as text), k.category), l.quantity,
                                                   l.total_minor, l.tax_minor, l.discount_minor, l.tax_basis_points)
                                  order by l.position)
                    from order_lines l left join product_categories k on k.product_id = l.product_id
                   where l.order_id = o.id) as text),
            cast((select json_agg(json_build_array(r.issued_at, r.amount_minor - r.failed_minor,
                                     case r.failed_minor when 0 then r.shipping_minor else 0 end,
                                     (select json_agg(json_build_array(l.position, rl.amount_minor))
                                        from refund_lines rl join order_lines l on l.id = rl.line_id
                                       where rl.refund_id = r.id and r.failed_minor = 0)) order by r.issued_at, r.id)
                    from refunds r where r.order_id = o.id and r.state <> 'FAILED') as text),
            cast((select json_agg(json_build_array(p.method, p.amount_minor) order by p.id)
                    from payments p where p.order_id = o.id and p.reversed_at is null) as text)""";

    private static final TypeReference<List<List<Object>>> ROWS = new TypeReference<>() {};

    static ChangedSale read(Columns c) {
        Instant updatedAt = c.instant();
        boolean isSeen = c.bool();
        String counted = c.text();
        UUID id = c.uuid();
        return new ChangedSale(id, updatedAt, isSeen, () -> StoredFacts.read(counted), order(id, c));
    }

    private static Supplier<SoldOrder> order(UUID id, Columns c) {
        Sold sold = new Sold(
                c.text(),
                c.instant(),
                c.bool(),
                c.text(),
                c.text(),
                c.uuid(),
                new Amounts(c.number(), c.number(), c.number(), c.number(), c.number()),
                c.text(),
                c.text(),
                c.text());
        return () -> sold.order(id);
    }

    /** What was sold, with lines, refunds and payments as texts. */
    private record Sold(
            String currency,
            Instant placedAt,
            boolean isCounted,
            String customer,
            String country,
            UUID campaignId,
            Amounts amounts,
            String lines,
            String refunds,
            String payments) {

        SoldOrder order(UUID id) {
            return new SoldOrder(
                    id,
                    currency,
                    placedAt,
                    isCounted,
                    customer,
                    country,
                    campaignId,
                    amounts,
                    rows(lines).stream().map(ChangedSale::line).toList(),
                    rows(refunds).stream().map(ChangedSale::refund).toList(),
                    rows(payments).stream()
                            .map(row -> new Payment(row.get(0).toString(), number(row, 1)))
                            .toList());
        }
    }

    private static Line line(List<Object> row) {
        return new Line(
                (int) number(row, 0),
                row.get(1).toString(),
                Objects.toString(row.get(2), null),
                number(row, 3),
                number(row, 4),
                number(row, 5),
                row.get(6) == null ? null : number(row, 6),
                row.get(7) == null ? null : (int) number(row, 7));
    }

    private static Refund refund(List<Object> row) {
        List<RefundPart> parts = row.get(3) instanceof List<?> lines
                ? lines.stream().map(ChangedSale::part).toList()
                : List.of();
        return new Refund(
                OffsetDateTime.parse(row.get(0).toString()).toInstant(), number(row, 1), number(row, 2), parts);
    }

    private static RefundPart part(Object line) {
        List<?> pair = (List<?>) line;
        return new RefundPart(((Number) pair.get(0)).intValue(), ((Number) pair.get(1)).longValue());
    }

    private static List<List<Object>> rows(String json) {
        return json == null ? List.of() : Json.read(json, ROWS);
    }

    private static long number(List<Object> row, int at) {
        return ((Number) row.get(at)).longValue();
    }
}
