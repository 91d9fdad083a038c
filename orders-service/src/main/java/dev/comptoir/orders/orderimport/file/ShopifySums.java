package dev.comptoir.orders.orderimport.file;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.orders.orderimport.domain.BadRow;
import dev.comptoir.orders.orderimport.domain.ImportedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The money of a Shopify order, taken as given and checked: Total is Subtotal and Shipping, and Taxes too where prices are
 * without them. A difference of at most a minor unit per line is rounding and becomes a line, or a discount, of its own.
 */
final class ShopifySums {

    private final Money none;
    private final Money subtotal;
    private final Money shipping;
    private final Money tax;
    private final Money total;

    ShopifySums(Fields order, String currency) {
        this.none = Money.zero(currency);
        this.subtotal = order.neededAmount("Subtotal", currency);
        this.shipping = order.amount("Shipping", currency, none);
        this.tax = order.amount("Taxes", currency, none);
        this.total = order.neededAmount("Total", currency);
    }

    Money total() {
        return total;
    }

    /** The lines with what they come to; a last one is the rounding, where there is any. */
    List<ImportedLine> lines(List<ImportedLine> plain, List<Boolean> isTaxed) {
        List<Money> prices = plain.stream()
                .map(line -> line.unitPrice().times(line.quantity()))
                .toList();
        Money discount = prices.stream().reduce(none, Money::plus).minus(subtotal);
        if (discount.isNegative()) {
            throw differ("Subtotal", subtotal, subtotal.plus(discount));
        }
        boolean isIncluded = isTaxIncluded(plain.size());
        List<ShopifyTaxes.Share> shares =
                new ShopifyTaxes(prices, isTaxed, discount, shipping, tax, isIncluded).shares();
        List<ImportedLine> lines = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            lines.add(with(plain.get(i), shares.get(i)));
        }
        Money rounding = total.minus(expected(isIncluded));
        if (rounding.isPositive()) {
            lines.add(rounding(rounding));
        } else if (rounding.isNegative()) {
            lines.set(0, discounted(lines.getFirst(), rounding.negated()));
        }
        return lines;
    }

    OrderTotals totals(List<ImportedLine> lines) {
        Money net = sum(lines, ImportedLine::total);
        Money discount = sum(lines, ImportedLine::discount);
        return new OrderTotals(net, discount, total.minus(net).plus(discount).minus(tax), tax, total);
    }

    private boolean isTaxIncluded(int lines) {
        long without = Math.abs(total.minus(expected(false)).minor());
        long included = Math.abs(total.minus(expected(true)).minor());
        if (Math.min(without, included) > lines) {
            throw differ("Total", total, expected(included < without));
        }
        return included < without;
    }

    private Money expected(boolean isIncluded) {
        Money goods = subtotal.plus(shipping);
        return isIncluded ? goods : goods.plus(tax);
    }

    private Money sum(List<ImportedLine> lines, Function<ImportedLine, Money> amount) {
        return lines.stream().map(amount).reduce(none, Money::plus);
    }

    private static ImportedLine with(ImportedLine line, ShopifyTaxes.Share share) {
        return new ImportedLine(
                null,
                line.sku(),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                share.total(),
                share.tax(),
                share.discount(),
                line.shipped(),
                line.refunded(),
                line.isDigital(),
                null);
    }

    private static ImportedLine discounted(ImportedLine line, Money more) {
        return with(line, new ShopifyTaxes.Share(line.total(), line.discount().plus(more), line.tax()));
    }

    private ImportedLine rounding(Money amount) {
        return new ImportedLine(null, "", "Rounding", 1, amount, amount, none, none, 0, 0, true, null);
    }

    private static BadRow differ(String column, Money given, Money computed) {
        return new BadRow(
                column, "totals-differ", "%s is given as %s but comes to %s.".formatted(column, given, computed));
    }
}
