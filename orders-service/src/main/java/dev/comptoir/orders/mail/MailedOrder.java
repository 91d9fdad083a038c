package dev.comptoir.orders.mail;

import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.mail.MailItem;
import dev.comptoir.platform.mail.MailSums;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a mail shows of an order.
 *
 * @param shippingMethod null when nothing is delivered
 * @param due what the buyer is asked for
 */
public record MailedOrder(
        UUID id,
        String orderNumber,
        Instant placedAt,
        CustomerV1 customer,
        AddressV1 billingAddress,
        AddressV1 shippingAddress,
        String shippingMethod,
        String customerRemark,
        List<Line> lines,
        TotalsV1 totals,
        Money paid,
        Money refunded,
        Money due) {

    /** One product row. */
    public record Line(UUID id, String name, String imageUrl, int quantity, Money total) {}

    /** An order that was just placed, and what was paid with it. */
    public static MailedOrder of(OrderCompletedV1 order, Money paid) {
        Money total = order.totals().total();
        Money none = Money.zero(total.currency());
        return new MailedOrder(
                order.orderId(),
                order.orderNumber(),
                order.placedAt(),
                order.customer(),
                order.billingAddress(),
                order.shippingAddress(),
                order.shipping() == null ? null : order.shipping().name(),
                order.customerRemark(),
                order.lines().stream().map(MailedOrder::line).toList(),
                order.totals(),
                paid,
                none,
                total.minus(paid));
    }

    /** The same for a reader of another language. */
    public MailedOrder in(String locale) {
        CustomerV1 reader =
                new CustomerV1(customer.email(), customer.name(), customer.phone(), locale, customer.vatNumber());
        return new MailedOrder(
                id,
                orderNumber,
                placedAt,
                reader,
                billingAddress,
                shippingAddress,
                shippingMethod,
                customerRemark,
                lines,
                totals,
                paid,
                refunded,
                due);
    }

    private static Line line(OrderLineV1 line) {
        return new Line(line.lineId(), line.name(), line.imageUrl(), line.quantity(), line.total());
    }

    public List<MailItem> items() {
        return lines.stream()
                .map(line -> MailItem.of(line.name())
                        .picture(line.imageUrl())
                        .quantity(line.quantity())
                        .amount(line.total()))
                .toList();
    }

    public MailSums sums() {
        return MailSums.of(totals.subtotal(), totals.discountTotal(), totals.shippingTotal(), totals.taxTotal());
    }
}
