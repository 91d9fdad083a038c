package dev.comptoir.carts.discount.domain;

import dev.comptoir.carts.discount.domain.Basket.BasketRow;
import dev.comptoir.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Applies discounts one after the other, each to what those before have left. */
final class DiscountsTogether {

    private DiscountsTogether() {}

    static DiscountedBasket of(Basket basket, List<DiscountOffer> offers) {
        long[] left = basket.rows().stream()
                .map(BasketRow::shown)
                .mapToLong(Money::minor)
                .toArray();
        Money fee = basket.fee();
        List<AppliedDiscount> applied = new ArrayList<>();
        for (DiscountOffer offer : offers) {
            DiscountTerms terms = offer.discount().terms();
            List<Money> shares = DiscountShares.of(basket, terms, left);
            IntStream.range(0, left.length)
                    .forEach(i -> left[i] -= shares.get(i).minor());
            Money off = terms.type() == DiscountType.FREE_SHIPPING ? fee : Money.zero(fee.currency());
            fee = fee.minus(off);
            Money amount = shares.stream().reduce(off, Money::plus);
            if (amount.isPositive()) {
                applied.add(applied(offer, amount));
            }
        }
        return new DiscountedBasket(taken(basket, left), basket.fee().minus(fee), applied, List.of());
    }

    private static List<Money> taken(Basket basket, long[] left) {
        return IntStream.range(0, left.length)
                .mapToObj(i -> {
                    Money shown = basket.rows().get(i).shown();
                    return shown.minus(Money.ofMinor(left[i], shown.currency()));
                })
                .toList();
    }

    private static AppliedDiscount applied(DiscountOffer offer, Money amount) {
        Discount discount = offer.discount();
        DiscountTerms terms = discount.terms();
        String percent =
                terms.type() == DiscountType.PERCENTAGE ? terms.percent().toString() : null;
        return new AppliedDiscount(discount.id(), discount.name(), offer.codeOrNull(), amount, percent);
    }
}
