package dev.comptoir.orders.mail;

import dev.comptoir.contracts.calls.DiscountTakenV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.guarantee.GuaranteeTexts;
import dev.comptoir.orders.guarantee.LineGuarantee;
import dev.comptoir.orders.order.domain.DiscountNames;
import dev.comptoir.platform.mail.Language;
import dev.comptoir.platform.mail.MailItem;
import dev.comptoir.platform.mail.MailSums;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a mail shows of an order.
 *
 * @param shippingMethod null when nothing is delivered
 * @param due what the buyer is asked for
 * @param discountNames what the discounts it was bought with are known by; empty for none
 * @param hasGuaranteeNotice whether the buyer is reminded of the legal guarantee
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
        String giftMessage,
        List<Line> lines,
        TotalsV1 totals,
        String discountNames,
        Money paid,
        Money refunded,
        Money due,
        boolean hasGuaranteeNotice) {

    /** One product row, and what is guaranteed of it beyond the law, null for nothing. */
    public record Line(UUID id, String name, String imageUrl, int quantity, Money total, LineGuarantee guarantee) {}

    /** An order that was just placed, and what was paid with it. */
    public static MailedOrder of(
            OrderCompletedV1 order,
            Money paid,
            boolean hasGuaranteeNotice,
            Function<OrderLineV1, LineGuarantee> guarantees) {
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
                order.giftMessage(),
                order.lines().stream()
                        .map(line -> line(line, guarantees.apply(line)))
                        .toList(),
                order.totals(),
                names(order.discounts()),
                paid,
                none,
                total.minus(paid),
                hasGuaranteeNotice);
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
                giftMessage,
                lines,
                totals,
                discountNames,
                paid,
                refunded,
                due,
                hasGuaranteeNotice);
    }

    private static Line line(OrderLineV1 line, LineGuarantee guarantee) {
        return new Line(line.lineId(), line.name(), line.imageUrl(), line.quantity(), line.total(), guarantee);
    }

    /** What is said of its guarantees; empty for nothing. */
    public List<GuaranteeTexts.Part> guarantees(Language language, String storeName) {
        List<GuaranteeTexts.Product> products = lines.stream()
                .map(line -> new GuaranteeTexts.Product(line.name(), line.guarantee()))
                .toList();
        return GuaranteeTexts.of(language, storeName, hasGuaranteeNotice, products);
    }

    public List<MailItem> items() {
        return lines.stream()
                .map(line -> MailItem.of(line.name())
                        .picture(line.imageUrl())
                        .quantity(line.quantity())
                        .amount(line.total()))
                .toList();
    }

    /** Their codes, and the names of those that came by themselves. */
    static String names(List<DiscountTakenV1> discounts) {
        return discounts == null
                ? ""
                : DiscountNames.of(discounts.stream()
                        .map(discount -> discount.code() == null ? discount.name() : discount.code())
                        .toList());
    }

    public MailSums sums() {
        return MailSums.of(totals.subtotal(), totals.discountTotal(), totals.shippingTotal(), totals.taxTotal())
                .naming(discountNames);
    }
}
