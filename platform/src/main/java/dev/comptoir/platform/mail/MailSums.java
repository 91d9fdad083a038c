package dev.comptoir.platform.mail;

import dev.comptoir.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * How a total is made up: total = subtotal - discount + shipping + tax + rest.
 *
 * @param rest what lies between subtotal and total when its parts are not known
 * @param discountNames of what took the discount off; empty where nobody knows
 */
public record MailSums(
        Money subtotal, Money discount, Money shipping, Money tax, Money rest, Money total, String discountNames) {

    /** One row of the table, its amount signed; names is empty for none. */
    record Line(MailTerm label, String names, Money amount) {

        String in(Language language) {
            return names.isEmpty() ? label.in(language) : label.in(language) + " (" + names + ")";
        }
    }

    public MailSums {
        Money sum = subtotal.minus(discount).plus(shipping).plus(tax).plus(rest);
        if (!sum.equals(total)) {
            throw new IllegalArgumentException("%s does not add up to %s".formatted(sum, total));
        }
    }

    public static MailSums of(Money subtotal, Money discount, Money shipping, Money tax) {
        Money total = subtotal.minus(discount).plus(shipping).plus(tax);
        return new MailSums(subtotal, discount, shipping, tax, Money.zero(total.currency()), total, "");
    }

    /** For a total whose shipping and tax are only known together, and in old events the discount with them. */
    public static MailSums of(Money subtotal, Money discount, Money total) {
        Money none = Money.zero(total.currency());
        return new MailSums(
                subtotal, discount, none, none, total.minus(subtotal).plus(discount), total, "");
    }

    /** The same, saying what the discount is for. */
    public MailSums naming(String discounts) {
        return new MailSums(subtotal, discount, shipping, tax, rest, total, discounts);
    }

    /** The lines above the total: none when there is only the subtotal. */
    List<Line> parts() {
        List<Line> parts = new ArrayList<>();
        if (!discount.isZero()) {
            parts.add(new Line(MailTerm.DISCOUNT, discountNames, discount.negated()));
        }
        add(parts, MailTerm.SHIPPING, shipping);
        add(parts, MailTerm.TAX, tax);
        add(parts, rest.isNegative() ? MailTerm.DISCOUNTS : MailTerm.SHIPPING_AND_TAX, rest);
        if (!parts.isEmpty()) {
            parts.addFirst(new Line(MailTerm.SUBTOTAL, "", subtotal));
        }
        return parts;
    }

    private static void add(List<Line> parts, MailTerm label, Money amount) {
        if (!amount.isZero()) {
            parts.add(new Line(label, "", amount));
        }
    }
}
