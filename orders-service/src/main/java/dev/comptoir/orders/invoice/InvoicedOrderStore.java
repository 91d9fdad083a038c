package dev.comptoir.orders.invoice;

import dev.comptoir.json.Json;
import dev.comptoir.kernel.Countries;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.invoice.domain.DocumentAddress;
import dev.comptoir.orders.invoice.domain.DocumentBuyer;
import dev.comptoir.orders.invoice.domain.DocumentOrder;
import dev.comptoir.orders.invoice.domain.InvoicedOrder;
import dev.comptoir.orders.invoice.domain.OrderedLine;
import dev.comptoir.orders.invoicing.InvoicingStore;
import dev.comptoir.orders.invoicing.InvoicingTerms;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.mail.Language;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what an order says to its invoice, in one statement. */
@ApplicationScoped
public class InvoicedOrderStore {

    /** An order called o as {@link #read} reads it. */
    public static final String JSON = """
            json_build_object('id', o.id, 'orderNumber', o.order_number,
                       'placedAt', o.placed_at, 'email', o.customer_email, 'name', o.customer_name,
                       'phone', o.customer_phone, 'vatNumber', o.customer_vat_number, 'locale', o.customer_locale, 'currency', o.currency,
                       'billingAddress', o.billing_address, 'shippingAddress', o.shipping_address,
                       'shippingMethod', o.shipping_method_name, 'subtotal', o.subtotal_minor,
                       'discount', o.discount_minor, 'shipping', o.shipping_minor, 'tax', o.tax_minor,
                       'total', o.total_minor, 'paid', o.paid_minor - o.refunded_minor,
                       'lines', (select json_agg(json_build_object('id', l.id, 'sku', l.sku, 'name', l.name,
                                     'quantity', l.quantity, 'unitPrice', l.unit_price_minor, 'total', l.total_minor,
                                     'tax', l.tax_minor, 'digital', l.is_digital,
                                     'discount', l.discount_minor, 'taxRate', l.tax_basis_points) order by l.position)
                                   from order_lines l where l.order_id = o.id),
                       'rates', (select json_agg(json_build_object('country', r.country, 'region', r.region,
                                     'basisPoints', r.basis_points, 'taxClass', r.tax_class) order by r.id) from tax_rates r))""";

    private static final String FIND = "select cast(" + JSON + " as text) from orders o where o.id = $1";
    private static final String BEFORE_ISSUE =
            "select cast(" + JSON + " as text), cast(" + InvoicingStore.TERMS_JSON + """
             as text), i.id, i.content
              from invoicing_settings s, store_profile p, orders o
              left join invoices i on i.order_id = o.id and i.kind = 'INVOICE' and i.cancelled_at is null
             where o.id = $1""";

    /** An order, on what terms it is invoiced, and the invoice that counts already. */
    record BeforeIssue(InvoicedOrder order, InvoicingTerms terms, Optional<LiveInvoice> live) {}

    private record Line(
            UUID id,
            String sku,
            String name,
            int quantity,
            long unitPrice,
            long total,
            long tax,
            boolean digital,
            Long discount,
            Integer taxRate) {

        OrderedLine in(String currency) {
            return new OrderedLine(
                    id,
                    sku,
                    name,
                    quantity,
                    Money.ofMinor(unitPrice, currency),
                    Money.ofMinor(total, currency),
                    Money.ofMinor(tax, currency),
                    digital,
                    discount == null ? null : Money.ofMinor(discount, currency),
                    taxRate == null ? null : new Percentage(taxRate));
        }
    }

    private record Rate(String country, String region, int basisPoints, String taxClass) {

        /** The rate of the very place first, then that of its country, then any. */
        int distance(DocumentAddress place) {
            if (place == null || !country.equals(place.country())) {
                return 2;
            }
            return region.isEmpty() || Countries.isSameRegion(country, region, place.region()) ? 0 : 1;
        }
    }

    private record Row(
            UUID id,
            String orderNumber,
            Instant placedAt,
            String email,
            String name,
            String phone,
            String vatNumber,
            String locale,
            String currency,
            DocumentAddress billingAddress,
            DocumentAddress shippingAddress,
            String shippingMethod,
            long subtotal,
            long discount,
            long shipping,
            long tax,
            long total,
            long paid,
            List<Line> lines,
            List<Rate> rates) {

        InvoicedOrder order(ZoneId zone, String storeLocale) {
            return new InvoicedOrder(
                    new DocumentOrder(id, orderNumber, placedAt.atZone(zone).toLocalDate()),
                    Language.of(locale, storeLocale).tag(),
                    new DocumentBuyer(name, email, phone, vatNumber),
                    named(billingAddress),
                    named(shippingAddress),
                    shippingMethod,
                    new OrderTotals(money(subtotal), money(discount), money(shipping), money(tax), money(total)),
                    money(paid),
                    lines.stream().map(line -> line.in(currency)).toList(),
                    knownRates());
        }

        private DocumentAddress named(DocumentAddress address) {
            return address == null ? null : address.named(name);
        }

        private List<Percentage> knownRates() {
            DocumentAddress place = shippingAddress == null ? billingAddress : shippingAddress;
            return rates == null
                    ? List.of()
                    : rates.stream()
                            .sorted(Comparator.comparingInt((Rate rate) -> rate.distance(place))
                                    .thenComparing(rate -> !rate.taxClass().isEmpty()))
                            .map(rate -> new Percentage(rate.basisPoints()))
                            .distinct()
                            .toList();
        }

        private Money money(long minor) {
            return Money.ofMinor(minor, currency);
        }
    }

    Uni<InvoicedOrder> find(Tx tx, UUID orderId, InvoicingTerms terms) {
        return tx.fetch(FIND, orderId).map(rows -> read((String) rows.getFirst()[0], terms.zone(), terms.locale()));
    }

    /** All that its invoice is made of; lock the order first. */
    Uni<BeforeIssue> beforeIssue(Tx tx, UUID orderId) {
        return tx.fetch(BEFORE_ISSUE, orderId).map(List::getFirst).map(row -> {
            InvoicingTerms terms = Json.read((String) row[1], InvoicingTerms.class);
            return new BeforeIssue(
                    read((String) row[0], terms.zone(), terms.locale()), terms, LiveInvoice.of((UUID) row[2], (String)
                            row[3]));
        });
    }

    /** Of {@link #JSON}. */
    public static InvoicedOrder read(String json, ZoneId zone, String storeLocale) {
        return Json.read(json, Row.class).order(zone, storeLocale);
    }
}
