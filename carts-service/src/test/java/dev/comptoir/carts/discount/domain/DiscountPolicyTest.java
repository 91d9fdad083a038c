package dev.comptoir.carts.discount.domain;

import static dev.comptoir.carts.discount.domain.Discounts.TODAY;
import static dev.comptoir.carts.discount.domain.Discounts.amount;
import static dev.comptoir.carts.discount.domain.Discounts.basket;
import static dev.comptoir.carts.discount.domain.Discounts.buyGet;
import static dev.comptoir.carts.discount.domain.Discounts.eur;
import static dev.comptoir.carts.discount.domain.Discounts.freeShipping;
import static dev.comptoir.carts.discount.domain.Discounts.offers;
import static dev.comptoir.carts.discount.domain.Discounts.percent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiscountPolicyTest {

    private final Basket tea = basket("TEA", 3, "9.99", "POT", 1, "20.00");

    private static List<Money> shares(Basket basket, Discount discount) {
        return DiscountPolicy.apply(basket, offers(null, discount)).shares();
    }

    private static DiscountReason why(Basket basket, Discounts discount) {
        DiscountedBasket decided = DiscountPolicy.apply(basket, offers(discount.byCode("X")));
        return decided.refused().isEmpty() ? null : decided.refused().getFirst().reason();
    }

    @Test
    void a_percentage_is_rounded_once_and_spread_over_the_rows() {
        // 10 % of 49.97 is 4.997.
        assertThat(shares(tea, percent("10").automatic())).containsExactly(eur("3.00"), eur("2.00"));
    }

    @Test
    void an_amount_is_spread_over_the_rows_and_never_more_than_they_cost() {
        assertThat(shares(tea, amount("10.00").automatic())).containsExactly(eur("6.00"), eur("4.00"));
        assertThat(shares(tea, amount("500.00").automatic())).containsExactly(eur("29.97"), eur("20.00"));
    }

    @Test
    void named_items_and_the_cheapest_unit_bear_it_alone() {
        assertThat(shares(tea, percent("50").on("POT").automatic())).containsExactly(eur("0.00"), eur("10.00"));
        assertThat(shares(tea, percent("100").onCheapest().automatic())).containsExactly(eur("9.99"), eur("0.00"));
    }

    @Test
    void the_cheapest_units_of_each_group_are_given() {
        Basket five = basket("A", 3, "10.00", "B", 2, "4.00");
        assertThat(shares(five, buyGet(2, 1).automatic())).containsExactly(eur("10.00"), eur("0.00"));
        assertThat(shares(basket("A", 2, "10.00", "B", 1, "4.00"), buyGet(2, 1).automatic()))
                .containsExactly(eur("0.00"), eur("4.00"));
        assertThat(shares(basket("A", 7, "1.00"), buyGet(1, 1).automatic())).containsExactly(eur("3.00"));
    }

    @Test
    void free_shipping_takes_the_fee_and_nothing_else() {
        DiscountedBasket decided =
                DiscountPolicy.apply(tea, offers(null, freeShipping().automatic()));
        assertThat(decided.feeShare()).isEqualTo(eur("5.00"));
        assertThat(decided.shares()).containsOnly(eur("0.00"));
        assertThat(decided.applied()).extracting(AppliedDiscount::amount).containsExactly(eur("5.00"));
    }

    @Test
    void combinable_ones_are_applied_by_priority_to_what_is_left() {
        Discount half = percent("50").combinable(2).automatic();
        Discount five = amount("5.00").combinable(1).automatic();
        Basket ten = basket("A", 1, "10.00");
        DiscountedBasket decided = DiscountPolicy.apply(ten, offers(null, half, five));
        assertThat(decided.applied()).extracting(AppliedDiscount::amount).containsExactly(eur("5.00"), eur("2.50"));
        assertThat(decided.applied()).extracting(AppliedDiscount::percent).containsExactly(null, "50.00");
        assertThat(decided.shares()).containsExactly(eur("7.50"));
    }

    @Test
    void two_that_exceed_the_goods_leave_nothing_and_owe_nothing() {
        Basket thirty = basket("A", 1, "30.00");
        DiscountOffer code = amount("50.00").combinable(1).byCode("FIFTY");
        Discount all = percent("100").combinable(2).automatic();
        DiscountedBasket decided = DiscountPolicy.apply(thirty, offers(code, all));
        assertThat(decided.shares()).containsExactly(eur("30.00"));
        assertThat(decided.feeShare()).isEqualTo(eur("0.00"));
        assertThat(decided.applied()).extracting(AppliedDiscount::amount).containsExactly(eur("30.00"));
    }

    @Test
    void the_shopper_gets_what_saves_most_and_the_code_where_it_saves_the_same() {
        Basket ten = basket("A", 1, "10.00");
        DiscountOffer code = percent("20").byCode("TWENTY");
        DiscountedBasket worse =
                DiscountPolicy.apply(ten, offers(code, percent("30").automatic()));
        assertThat(worse.shares()).containsExactly(eur("3.00"));
        assertThat(worse.refused())
                .extracting(RefusedDiscount::reason)
                .containsExactly(DiscountReason.BETTER_DISCOUNT_APPLIES);
        DiscountedBasket same =
                DiscountPolicy.apply(ten, offers(code, percent("20").automatic()));
        assertThat(same.applied()).extracting(AppliedDiscount::code).containsExactly("TWENTY");
    }

    @Test
    void each_condition_has_its_reason() {
        assertThat(why(tea, percent("10").paused())).isEqualTo(DiscountReason.PAUSED);
        assertThat(why(tea, percent("10").uses(5, 5, null))).isEqualTo(DiscountReason.EXHAUSTED);
        assertThat(why(tea, percent("10").goingTo("BE"))).isEqualTo(DiscountReason.COUNTRY_NOT_INCLUDED);
        assertThat(why(tea, percent("10").goingTo("FR"))).isNull();
        assertThat(why(tea, percent("10").from("49.98"))).isEqualTo(DiscountReason.TOTAL_NOT_REACHED);
        assertThat(why(tea, percent("10").from("49.97"))).isNull();
        assertThat(why(tea, percent("10").on("TEA").fromUnits(4))).isEqualTo(DiscountReason.QUANTITY_NOT_REACHED);
        assertThat(why(tea, percent("10").fromUnits(4))).isNull();
        assertThat(why(tea, percent("10").needs("POT", "CUP"))).isEqualTo(DiscountReason.REQUIRED_ITEM_MISSING);
        assertThat(why(tea, percent("10").on("CUP"))).isEqualTo(DiscountReason.NOTHING_TO_DISCOUNT);
    }

    @Test
    void it_is_valid_from_its_first_day_to_its_last() {
        assertThat(why(tea, percent("10").days(TODAY.plusDays(1), null))).isEqualTo(DiscountReason.NOT_STARTED);
        assertThat(why(tea, percent("10").days(TODAY, TODAY))).isNull();
        assertThat(why(tea, percent("10").days(null, TODAY.minusDays(1)))).isEqualTo(DiscountReason.ENDED);
    }

    @Test
    void what_the_customer_did_before_counts() {
        DiscountOffer first = percent("10").firstOrderOnly().byCode("NEW");
        DiscountOffer once = percent("10").uses(3, null, 1).byCode("ONCE");
        CustomerPast past = new CustomerPast(true, Map.of(once.discount().id(), 1), Set.of("vip"));
        assertThat(reason(first, past)).isEqualTo(DiscountReason.NOT_FIRST_ORDER);
        assertThat(reason(once, past)).isEqualTo(DiscountReason.CUSTOMER_LIMIT_REACHED);
    }

    private DiscountReason reason(DiscountOffer offer, CustomerPast past) {
        DiscountOffers all = new DiscountOffers(List.of(), Optional.of(offer), past, TODAY, Set.of(), Map.of());
        return DiscountPolicy.apply(tea, all).refused().getFirst().reason();
    }
}
