package dev.comptoir.carts.discount.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.carts.discount.domain.Basket.BasketRow;
import dev.comptoir.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class DiscountSumsTest {

    @Property(tries = 500)
    void nothing_goes_below_zero_and_the_shares_are_what_is_taken_off(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 1_000_000) Long> prices,
            @ForAll @IntRange(min = 1, max = 50) int quantity,
            @ForAll @IntRange(min = 1, max = 10_000) int points,
            @ForAll @LongRange(min = 1, max = 100_000_000) long off,
            @ForAll @IntRange(min = 1, max = 4) int buy) {
        Basket basket = basket(prices, quantity);
        Discount[] all = {
            Discounts.percent(points / 100 + "." + "%02d".formatted(points % 100))
                    .combinable(points % 7)
                    .automatic(),
            Discounts.amount(Money.ofMinor(off, "EUR").amount())
                    .combinable(points % 5)
                    .automatic(),
            Discounts.buyGet(buy, 2).combinable(points % 3).automatic(),
            Discounts.percent("33.33").onCheapest().combinable(points % 2).automatic(),
            Discounts.price(Money.ofMinor(1 + off % 900, "EUR").amount())
                    .combinable(points % 4)
                    .automatic(),
            Discounts.free(buy).combinable(points % 6).automatic(),
            Discounts.freeShipping().combinable(1).automatic()
        };
        DiscountedBasket decided = DiscountPolicy.apply(basket, Discounts.offers(null, all));
        Money taken = decided.applied().stream().map(AppliedDiscount::amount).reduce(Money.zero("EUR"), Money::plus);
        assertThat(taken).isEqualTo(decided.saved());
        assertThat(decided.feeShare()).isLessThanOrEqualTo(basket.fee());
        for (int i = 0; i < prices.size(); i++) {
            assertThat(decided.shares().get(i).minor())
                    .isBetween(0L, basket.rows().get(i).shown().minor());
        }
    }

    private static Basket basket(List<Long> prices, int quantity) {
        List<BasketRow> rows = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            rows.add(new BasketRow("SKU" + i, new UUID(0, i), quantity + i, Money.ofMinor(prices.get(i), "EUR")));
        }
        return new Basket(rows, Money.ofMinor(490, "EUR"), "FR");
    }
}
