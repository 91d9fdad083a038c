package dev.comptoir.carts.discount.domain;

import static dev.comptoir.carts.discount.domain.Discounts.TODAY;
import static dev.comptoir.carts.discount.domain.Discounts.amount;
import static dev.comptoir.carts.discount.domain.Discounts.basket;
import static dev.comptoir.carts.discount.domain.Discounts.eur;
import static dev.comptoir.carts.discount.domain.Discounts.free;
import static dev.comptoir.carts.discount.domain.Discounts.offers;
import static dev.comptoir.carts.discount.domain.Discounts.percent;
import static dev.comptoir.carts.discount.domain.Discounts.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.carts.discount.domain.Basket.BasketRow;
import dev.comptoir.carts.discount.domain.DiscountContents.Match;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DiscountContentsTest {

    private final Basket tea = basket("TEA", 3, "9.99", "POT", 1, "20.00");
    private final Basket dressed = new Basket(
            List.of(
                    row("SHIRT", "30.00", List.of("Clothing > Shirts", "Sale")),
                    row("MUG", "8.00", List.of("Kitchen"))),
            eur("5.00"),
            "FR");

    private static BasketRow row(String sku, String unitPrice, List<String> categories) {
        return new BasketRow(sku, UUID.nameUUIDFromBytes(sku.getBytes()), 1, eur(unitPrice), categories);
    }

    private static List<Money> shares(Basket basket, Discounts discount) {
        return DiscountPolicy.apply(basket, offers(null, discount.automatic())).shares();
    }

    private static DiscountReason why(Basket basket, Discounts discount) {
        DiscountedBasket decided = DiscountPolicy.apply(basket, offers(discount.byCode("X")));
        return decided.refused().isEmpty() ? null : decided.refused().getFirst().reason();
    }

    @Test
    void each_unit_costs_the_price_instead_and_never_more_than_without() {
        assertThat(shares(tea, price("8.00"))).containsExactly(eur("5.97"), eur("12.00"));
        assertThat(shares(tea, price("15.00"))).containsExactly(eur("0.00"), eur("5.00"));
        assertThat(shares(tea, price("5.00").onCheapest())).containsExactly(eur("4.99"), eur("0.00"));
        assertThat(why(tea, price("25.00"))).isEqualTo(DiscountReason.NOTHING_TO_DISCOUNT);
    }

    @Test
    void so_many_units_are_free_and_no_more_than_there_are() {
        assertThat(shares(tea, free(2))).containsExactly(eur("19.98"), eur("0.00"));
        assertThat(shares(tea, free(4))).containsExactly(eur("29.97"), eur("20.00"));
        assertThat(shares(tea, free(9).on("POT"))).containsExactly(eur("0.00"), eur("20.00"));
    }

    @Test
    void free_items_that_ask_for_each_other_are_given_once_and_nothing_comes_in_by_itself() {
        Discount pots = free(1).on("POT").needs("TEA").combinable(1).automatic();
        Discount teas = free(1).on("TEA").needs("POT").combinable(2).automatic();
        DiscountedBasket both = DiscountPolicy.apply(tea, offers(null, pots, teas));
        assertThat(both.shares()).containsExactly(eur("9.99"), eur("20.00"));
        DiscountedBasket alone = DiscountPolicy.apply(basket("TEA", 1, "9.99"), offers(null, pots, teas));
        assertThat(alone.shares()).containsExactly(eur("0.00"));
    }

    @Test
    void discounts_that_cross_leave_nothing_below_zero() {
        DiscountedBasket decided = DiscountPolicy.apply(
                tea,
                offers(
                        null,
                        price("5.00").combinable(1).automatic(),
                        amount("30.00").combinable(2).automatic(),
                        free(3).combinable(3).automatic(),
                        percent("100").combinable(4).automatic()));
        assertThat(decided.shares()).containsExactly(eur("29.97"), eur("20.00"));
    }

    @Test
    void a_category_takes_what_is_below_it_whatever_its_case() {
        assertThat(shares(dressed, percent("50").inCategories("clothing"))).containsExactly(eur("15.00"), eur("0.00"));
        assertThat(shares(dressed, percent("50").inCategories("Clothing >shirts")))
                .containsExactly(eur("15.00"), eur("0.00"));
        assertThat(why(dressed, percent("50").inCategories("Clothing > Shirts > Blue")))
                .isEqualTo(DiscountReason.NOTHING_TO_DISCOUNT);
        assertThat(why(dressed, percent("50").inCategories("Cloth"))).isEqualTo(DiscountReason.NOTHING_TO_DISCOUNT);
    }

    @Test
    void all_some_or_only_of_what_is_named_must_be_there() {
        assertThat(why(tea, contents(Match.ALL, "TEA", "POT"))).isNull();
        assertThat(why(tea, contents(Match.ALL, "TEA", "CUP"))).isEqualTo(DiscountReason.CONTENTS_NOT_MATCHED);
        assertThat(why(tea, contents(Match.SOME, "TEA", "CUP"))).isNull();
        assertThat(why(tea, contents(Match.SOME, "CUP"))).isEqualTo(DiscountReason.CONTENTS_NOT_MATCHED);
        assertThat(why(tea, contents(Match.ONLY, "TEA", "POT", "CUP"))).isNull();
        assertThat(why(tea, contents(Match.ONLY, "TEA"))).isEqualTo(DiscountReason.CONTENTS_NOT_MATCHED);
        assertThat(why(new Basket(List.of(), eur("5.00"), "FR"), contents(Match.ONLY, "TEA")))
                .isEqualTo(DiscountReason.CONTENTS_NOT_MATCHED);
        assertThat(why(dressed, percent("10").with(Match.ONLY, List.of(), List.of("Clothing", "Kitchen"))))
                .isNull();
        assertThat(why(dressed, percent("10").with(Match.ALL, List.of("MUG"), List.of("Sale"))))
                .isNull();
    }

    private static Discounts contents(Match match, String... skus) {
        return percent("10").with(match, List.of(skus), List.of());
    }

    @Test
    void a_customer_needs_one_of_the_tags() {
        DiscountOffer offer = percent("10").tagged("vip", "friend").byCode("VIP");
        assertThat(reason(offer, Set.of("friend"))).isEmpty();
        assertThat(reason(offer, Set.of("other"))).contains(DiscountReason.CUSTOMER_TAG_MISSING);
        assertThat(reason(offer, Set.of())).contains(DiscountReason.CUSTOMER_TAG_MISSING);
    }

    private Optional<DiscountReason> reason(DiscountOffer offer, Set<String> tags) {
        CustomerPast past = new CustomerPast(false, Map.of(), tags);
        DiscountOffers all = new DiscountOffers(List.of(), Optional.of(offer), past, TODAY, Set.of(), Map.of());
        return DiscountPolicy.apply(tea, all).refused().stream()
                .map(RefusedDiscount::reason)
                .findFirst();
    }
}
