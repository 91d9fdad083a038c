package dev.comptoir.orders.mail;

import dev.comptoir.contracts.calls.DiscountTakenV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.guarantee.LineGuarantee;
import dev.comptoir.orders.order.domain.OrderProblem;
import dev.comptoir.platform.db.Tx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads what mails and the live status show of an order, in either lane. */
@ApplicationScoped
public class MailedOrderStore {

    /**
     * What the buyer of an order called o is asked for, in minor units: what is still to be paid, but nothing once all the money
     * went back. Such an order can be paid another way, and the merchant reads what it would take; the buyer has what they wanted.
     */
    public static final String DUE = """
            greatest(0, case
                when o.payment_status = 'REFUNDED' then 0
                when o.lifecycle = 'CANCELLED' or o.fulfillment_status = 'WILL_NOT_DELIVER' then 0
                when o.fulfillment_status in ('SHIPPED', 'DELIVERED', 'PARTIALLY_RETURNED', 'RETURNED')
                then least(o.total_minor - o.conceded_minor - o.paid_minor + o.refunded_minor, o.total_minor - o.paid_minor)
                else o.total_minor - o.conceded_minor - o.paid_minor + o.refunded_minor end)""";

    /** An order called o as JSON, its amounts in minor units. */
    public static final String JSON = """
            json_build_object('id', o.id, 'orderNumber', o.order_number, 'placedAt', o.placed_at, 'currency', o.currency,
                'email', o.customer_email, 'name', o.customer_name, 'phone', o.customer_phone, 'locale', o.customer_locale,
                'billingAddress', o.billing_address, 'shippingAddress', o.shipping_address,
                'shippingMethod', o.shipping_method_name, 'remark', o.customer_remark, 'giftMessage', o.gift_message,
                'lines', (select json_agg(json_build_object('id', l.id, 'name', l.name, 'imageUrl', l.image_url,
                              'quantity', l.quantity, 'total', l.total_minor, 'guarantee', l.guarantee) order by l.position)
                            from order_lines l where l.order_id = o.id),
                'subtotal', o.subtotal_minor, 'discount', o.discount_minor, 'shipping', o.shipping_minor,
                'tax', o.tax_minor, 'total', o.total_minor, 'discounts', o.discounts, 'paid', o.paid_minor, 'refunded', o.refunded_minor,
                'hasGuaranteeNotice', o.has_guarantee_notice,
                'due',\s""" + DUE + ")";

    private static final String FIND =
            "select o.order_number, cast(" + JSON + " as text) from orders o where o.id = $1";

    private record Row(
            UUID id,
            String orderNumber,
            Instant placedAt,
            String currency,
            String email,
            String name,
            String phone,
            String locale,
            AddressV1 billingAddress,
            AddressV1 shippingAddress,
            String shippingMethod,
            String remark,
            String giftMessage,
            List<LineRow> lines,
            long subtotal,
            long discount,
            long shipping,
            long tax,
            long total,
            List<DiscountTakenV1> discounts,
            long paid,
            long refunded,
            long due,
            boolean hasGuaranteeNotice) {

        MailedOrder order() {
            return new MailedOrder(
                    id,
                    orderNumber,
                    placedAt,
                    new CustomerV1(email, name, phone, locale, null),
                    billingAddress,
                    shippingAddress,
                    shippingMethod,
                    remark,
                    giftMessage,
                    lines == null
                            ? List.of()
                            : lines.stream().map(line -> line.in(currency)).toList(),
                    new TotalsV1(money(subtotal), money(discount), money(shipping), money(tax), money(total)),
                    MailedOrder.names(discounts),
                    money(paid),
                    money(refunded),
                    money(due),
                    hasGuaranteeNotice);
        }

        private Money money(long minor) {
            return Money.ofMinor(minor, currency);
        }
    }

    private record LineRow(UUID id, String name, String imageUrl, int quantity, long total, LineGuarantee guarantee) {

        MailedOrder.Line in(String currency) {
            return new MailedOrder.Line(id, name, imageUrl, quantity, Money.ofMinor(total, currency), guarantee);
        }
    }

    Uni<MailedOrder> find(Tx tx, UUID orderId) {
        return tx.fetch(FIND, orderId).map(rows -> {
            if (rows.isEmpty()) {
                throw OrderProblem.notFound(orderId);
            }
            return read((String) rows.getFirst()[1]);
        });
    }

    /** Of {@link #JSON}. */
    public static MailedOrder read(String json) {
        return Json.read(json, Row.class).order();
    }
}
