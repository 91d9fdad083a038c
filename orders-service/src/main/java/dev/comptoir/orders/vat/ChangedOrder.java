package dev.comptoir.orders.vat;

import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.invoice.InvoicedOrderStore;
import dev.comptoir.orders.invoice.domain.DocumentLine;
import dev.comptoir.orders.invoice.domain.InvoiceDrafts;
import dev.comptoir.orders.invoice.domain.InvoicedOrder;
import dev.comptoir.orders.invoice.domain.OrderedLine;
import dev.comptoir.orders.vat.domain.TaxedOrder;
import dev.comptoir.orders.vat.domain.TaxedOrder.Credit;
import dev.comptoir.orders.vat.domain.TaxedOrder.CreditedLine;
import dev.comptoir.orders.vat.domain.TaxedOrder.Flow;
import dev.comptoir.orders.vat.domain.TaxedOrder.Part;
import dev.comptoir.orders.vat.domain.VatBook;
import dev.comptoir.orders.vat.domain.VatCategory;
import dev.comptoir.orders.vat.domain.VatKey;
import dev.comptoir.orders.vat.domain.VatRow;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order that has changed since it was counted.
 *
 * @param counted null for one that never was
 */
record ChangedOrder(TaxedOrder order, Instant updatedAt, VatBook.Counted counted) {

    /** Of {@code orders o left join vat_orders v}. */
    static final String COLUMNS = """
            cast(v.counted as text), o.id, cast(o.currency as text), cast(v.sold_on as text), o.placed_at, o.updated_at,
            case when o.customer_email in (select e.pseudonym from customer_erasures e)
                 then coalesce(v.is_consumer, true) else o.customer_vat_number is null end,
            o.lifecycle = 'CANCELLED' or o.deleted_at is not null or o.payment_status = 'REFUNDED',
            coalesce(o.shipping_address ->> 'country', o.billing_address ->> 'country', ''),
            cast(""" + InvoicedOrderStore.JSON + """
             as text),
            cast((select json_agg(json_build_object('amount', r.amount_minor - r.failed_minor,
                             'shipping', case r.failed_minor when 0 then r.shipping_minor else 0 end, 'lines', coalesce(
                             (select json_agg(json_build_object('lineId', rl.line_id, 'amount', rl.amount_minor))
                                from refund_lines rl where rl.refund_id = r.id and r.failed_minor = 0), '[]')) order by r.id)
                    from refunds r where r.order_id = o.id and r.state <> 'FAILED') as text),
            o.conceded_minor,
            cast((select json_agg(json_build_object('id', p.id, 'receivedAt', p.received_at, 'reversedAt', p.reversed_at,
                             'amount', p.amount_minor) order by p.id)
                    from payments p where p.order_id = o.id and p.amount_minor > 0) as text),
            cast((select json_agg(json_build_object('id', r.id, 'receivedAt', r.issued_at,
                             'amount', r.amount_minor - r.failed_minor) order by r.id)
                    from refunds r where r.order_id = o.id and r.amount_minor > 0 and r.state <> 'FAILED') as text)""";

    private record Money(UUID id, Instant receivedAt, Instant reversedAt, long amount) {

        Stream<Flow> flows(ZoneId zone) {
            Flow in = new Flow(id.toString(), LocalDate.ofInstant(receivedAt, zone), amount);
            return reversedAt == null
                    ? Stream.of(in)
                    : Stream.of(in, new Flow(id + "-reversed", LocalDate.ofInstant(reversedAt, zone), -amount));
        }

        Flow back(ZoneId zone) {
            return new Flow(id.toString(), LocalDate.ofInstant(receivedAt, zone), -amount);
        }
    }

    private record Refund(long amount, long shipping, List<CreditedLine> lines) {

        Credit credit() {
            return new Credit(lines, shipping, amount);
        }
    }

    static ChangedOrder read(Columns c, ZoneId zone) {
        VatBook.Counted counted = c.json(VatBook.Counted.class);
        UUID id = c.uuid();
        String currency = c.text();
        String soldOn = c.text();
        LocalDate placedOn = LocalDate.ofInstant(c.instant(), zone);
        Instant updatedAt = c.instant();
        TaxedOrder order = new TaxedOrder(
                id,
                currency,
                soldOn == null ? placedOn : LocalDate.parse(soldOn),
                LocalDate.ofInstant(updatedAt, zone),
                c.bool(),
                c.bool(),
                parts(c.text(), InvoicedOrderStore.read(c.text(), zone, "en").knowing(rates(counted))),
                list(c.json(Refund[].class)).map(Refund::credit).toList(),
                c.number(),
                Stream.concat(
                                list(c.json(Money[].class)).flatMap(money -> money.flows(zone)),
                                list(c.json(Money[].class)).map(money -> money.back(zone)))
                        .toList());
        return new ChangedOrder(order, updatedAt, counted);
    }

    /** At which it was counted: they explain its taxes also when the store has others by now. */
    private static List<Percentage> rates(VatBook.Counted counted) {
        return counted == null
                ? List.of()
                : counted.rows().stream()
                        .map(row -> new Percentage(row.key().basisPoints()))
                        .toList();
    }

    private static <T> Stream<T> list(T[] array) {
        return array == null ? Stream.of() : Stream.of(array);
    }

    private static List<Part> parts(String country, InvoicedOrder order) {
        Set<UUID> downloads = order.lines().stream()
                .filter(OrderedLine::isDigital)
                .map(OrderedLine::id)
                .collect(Collectors.toSet());
        boolean hasGoods = downloads.size() < order.lines().size();
        return InvoiceDrafts.rated(order).stream()
                .map(line -> part(line, country, line.lineId() == null ? !hasGoods : downloads.contains(line.lineId())))
                .toList();
    }

    private static Part part(DocumentLine line, String country, boolean isService) {
        VatCategory category = isService ? VatCategory.SERVICES : VatCategory.GOODS;
        VatKey key = new VatKey(category, country, line.taxRate().basisPoints());
        return new Part(
                line.lineId(), new VatRow(key, line.net().minor(), line.tax().minor()));
    }
}
