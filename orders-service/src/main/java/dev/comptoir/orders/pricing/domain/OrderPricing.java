package dev.comptoir.orders.pricing.domain;

import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.orders.pricing.domain.PricedOrder.PricedLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes every amount of an order, as carts do: tax per row, rounded HALF_UP once per row, so that sums of rows always add
 * up. A discount lowers the tax of the rows it is shared by.
 */
public final class OrderPricing {

    private final DraftOrder draft;
    private final List<PricedLine> lines = new ArrayList<>();
    private Money subtotal;
    private Money discount;
    private Money tax;

    private OrderPricing(DraftOrder draft) {
        Money none = Money.zero(draft.currency());
        this.draft = draft;
        this.subtotal = none;
        this.discount = none;
        this.tax = none;
    }

    public static PricedOrder price(DraftOrder draft) {
        Money goods = draft.goods();
        if (draft.discount().isMoreThan(goods)) {
            throw RULE_BROKEN
                    .refusal(
                            "discount-exceeds-goods",
                            "The discounts come to %s, more than the %s of the goods.",
                            draft.discount(),
                            goods)
                    .at("/discounts")
                    .with("discount", draft.discount())
                    .with("goods", goods);
        }
        return new OrderPricing(draft).priced();
    }

    private PricedOrder priced() {
        List<Money> shares = draft.discount()
                .allocate(
                        draft.lines().stream().map(line -> line.shown().minor()).toList());
        for (int i = 0; i < shares.size(); i++) {
            addLine(draft.lines().get(i), shares.get(i), "/lines/" + i + "/tax");
        }
        Money feeTax = draft.fee().isZero() ? draft.fee() : draft.feeTax().on(draft.fee(), draft.isTaxIncluded());
        Money fee = net(draft.fee(), feeTax, "/shipping/tax");
        tax = tax.plus(feeTax);
        Money total = subtotal.minus(discount).plus(fee).plus(tax);
        return new PricedOrder(lines, new OrderTotals(subtotal, discount, fee, tax, total));
    }

    private void addLine(DraftLine line, Money share, String pointer) {
        boolean isIncluded = draft.isTaxIncluded();
        Money shown = line.shown();
        Money before = net(shown, line.tax().on(shown, isIncluded), pointer);
        Money due = line.tax().on(shown.minus(share), isIncluded);
        Money after = net(shown.minus(share), due, pointer);
        lines.add(new PricedLine(before, due, before.minus(after)));
        subtotal = subtotal.plus(before);
        discount = discount.plus(before.minus(after));
        tax = tax.plus(due);
    }

    private Money net(Money shown, Money included, String pointer) {
        if (!draft.isTaxIncluded()) {
            return shown;
        }
        if (included.isMoreThan(shown)) {
            throw RULE_BROKEN
                    .refusal("tax-exceeds-price", "A tax of %s is more than the %s that contain it.", included, shown)
                    .at(pointer);
        }
        return shown.minus(included);
    }
}
