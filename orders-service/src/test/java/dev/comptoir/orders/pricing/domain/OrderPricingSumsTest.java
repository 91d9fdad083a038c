package dev.comptoir.orders.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.orders.pricing.domain.PricedOrder.PricedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class OrderPricingSumsTest {

    private static final Money NONE = Money.zero("EUR");

    /** Whatever the rows, rates, discount and fee: what is paid is what was shown, and no part is below zero. */
    @Property(tries = 1000)
    void all_parts_add_up_and_none_is_below_zero(
            @ForAll @IntRange(min = 1, max = 8) int rows,
            @ForAll @LongRange(max = 5_000) long fee,
            @ForAll @IntRange(max = 100) int discountPercent,
            @ForAll boolean isTaxIncluded,
            @ForAll long seed) {
        DraftOrder draft = draft(rows, fee, discountPercent, isTaxIncluded, new Random(seed));
        PricedOrder priced = OrderPricing.price(draft);
        OrderTotals totals = priced.totals();
        assertThat(sum(priced.lines().stream().map(PricedLine::total).toList())).isEqualTo(totals.subtotal());
        assertThat(totals.subtotal()
                        .minus(totals.discount())
                        .plus(totals.shipping())
                        .plus(totals.tax()))
                .isEqualTo(totals.total());
        Money shown = draft.goods().minus(draft.discount()).plus(draft.fee());
        assertThat(totals.total()).isEqualTo(isTaxIncluded ? shown : shown.plus(totals.tax()));
        assertThat(List.of(totals.subtotal(), totals.discount(), totals.shipping(), totals.tax(), totals.total()))
                .noneMatch(Money::isNegative);
        assertThat(priced.lines())
                .noneMatch(line -> line.total().isNegative() || line.tax().isNegative());
    }

    private static DraftOrder draft(int rows, long fee, int discountPercent, boolean isTaxIncluded, Random random) {
        List<DraftLine> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            DueTax tax = DueTax.at(new Percentage(random.nextInt(10_001)));
            lines.add(new DraftLine(1 + random.nextInt(9), Money.ofMinor(random.nextInt(9_999), "EUR"), tax));
        }
        Money goods = lines.stream().map(DraftLine::shown).reduce(NONE, Money::plus);
        Money discount = goods.times(new Percentage(discountPercent * 100));
        DueTax feeTax = DueTax.at(new Percentage(random.nextInt(3_000)));
        return new DraftOrder("EUR", isTaxIncluded, lines, discount, Money.ofMinor(fee, "EUR"), feeTax);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(NONE, Money::plus);
    }
}
