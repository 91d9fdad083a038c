package dev.comptoir.orders.refund.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.OrderFixture;
import dev.comptoir.orders.order.domain.OrderRevision;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.orders.refund.domain.RefundScope.UnitsOfLine;
import dev.comptoir.testkit.Proves;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundPolicyTest {

    private static final RefundNote NOTE = new RefundNote(null, false, "me");

    private final OrderFixture order = OrderFixture.usual().allPaid();

    private RefundQuote quote(RefundScope scope) {
        return RefundPolicy.quote(order.order(), order.lines(), scope);
    }

    private static RefundQuote issue(OrderFixture of, RefundScope scope) {
        return new RefundCase(of.order(), of.lines())
                .issue(scope, NOTE, UUID::randomUUID, Instant.EPOCH)
                .quote();
    }

    private static RefundScope sum(String amount) {
        return new RefundScope.Amount(new BigDecimal(amount), "EUR");
    }

    private static RefundScope units(OrderFixture of, int line, int quantity, boolean withShipping) {
        return new RefundScope.Units(List.of(new UnitsOfLine(of.line(line).id(), quantity, true)), withShipping);
    }

    @Test
    @Proves("O-091")
    void everything_is_the_order_total() {
        assertThat(quote(new RefundScope.Full()).amount())
                .isEqualTo(order.order().total());
    }

    private static Money eur(long cents) {
        return Money.ofMinor(cents, "EUR");
    }

    @Test
    void units_that_come_back_leave_what_an_edit_has_made_too_much() {
        OrderRevision revision = new OrderRevision(order.order());
        revision.price(new OrderTotals(eur(2000), eur(0), eur(500), eur(500), eur(3000)), List.of(order.line(0)));
        assertThat(revision.creditAt(eur(3000))).isEqualTo(eur(1860));
        RefundCase left = new RefundCase(order.order(), List.of(order.line(0)));
        left.issue(units(order, 0, 1, false), NOTE, UUID::randomUUID, Instant.EPOCH);
        assertThat(revision.creditAt(eur(3000))).isEqualTo(eur(1860));
        assertThat(revision.conceded()).isEqualTo(eur(1200));
        issue(order, sum("18.60"));
        assertThat(revision.creditAt(eur(3000))).isEqualTo(eur(0));
        assertThat(revision.conceded()).isEqualTo(eur(1200));
        left.issue(units(order, 0, 1, true), NOTE, UUID::randomUUID, Instant.EPOCH);
        assertThat(order.order().paymentStatus()).hasToString("REFUNDED");
        assertThat(order.order().refundable()).isEqualTo(eur(0));
    }

    @Test
    @Proves("X5")
    void everything_after_a_part_is_what_is_left() {
        issue(order, sum("8.60"));
        assertThat(quote(new RefundScope.Full()).amount()).isEqualTo(Money.ofMinor(4000, "EUR"));
    }

    @Test
    @Proves("O-092")
    @Proves("V02")
    void a_sum_is_rounded_half_up_to_two_decimals() {
        assertThat(quote(sum("12.345")).amount()).isEqualTo(Money.ofMinor(1235, "EUR"));
        assertThat(quote(sum("12.344999")).amount()).isEqualTo(Money.ofMinor(1234, "EUR"));
    }

    @Test
    void a_currency_without_decimals_is_rounded_to_whole_units() {
        OrderFixture yen = OrderFixture.in("JPY").line("CUP", 1, 1000, 100).allPaid();
        RefundScope half = new RefundScope.Amount(new BigDecimal("10.5"), "JPY");
        assertThat(RefundPolicy.quote(yen.order(), yen.lines(), half).amount()).isEqualTo(Money.ofMinor(11, "JPY"));
    }

    @Test
    @Proves("V02")
    void a_currency_with_three_decimals_is_rounded_to_two() {
        OrderFixture dinar = OrderFixture.in("KWD").line("CUP", 1, 10_000, 0).allPaid();
        RefundScope scope = new RefundScope.Amount(new BigDecimal("1.235"), "KWD");
        assertThat(RefundPolicy.quote(dinar.order(), dinar.lines(), scope).amount())
                .isEqualTo(Money.ofMinor(1240, "KWD"));
    }

    @Test
    @Proves("O-093")
    @Proves("V02")
    void a_sum_is_more_than_zero_after_rounding() {
        for (String amount : List.of("0", "-1", "0.004")) {
            assertThatThrownBy(() -> quote(sum(amount))).hasFieldOrPropertyWithValue("code", "refund-not-positive");
        }
        assertThat(quote(sum("0.005")).amount()).isEqualTo(Money.ofMinor(1, "EUR"));
    }

    @Test
    @Proves("O-094")
    @Proves("V03")
    @Proves("X5")
    void a_sum_is_less_than_the_order_total() {
        assertThat(quote(sum("48.59")).amount()).isEqualTo(Money.ofMinor(4859, "EUR"));
        assertThatThrownBy(() -> quote(sum("48.60"))).hasFieldOrPropertyWithValue("code", "refund-not-below-total");
        assertThatThrownBy(() -> quote(sum("48.595"))).hasFieldOrPropertyWithValue("code", "refund-not-below-total");
    }

    @Test
    void never_more_than_came_in_less_what_went_back() {
        issue(order, sum("40.00"));
        assertThatThrownBy(() -> quote(sum("8.61")))
                .hasFieldOrPropertyWithValue("code", "refund-exceeds-refundable")
                .hasMessageContaining("8.60 EUR");
        assertThat(quote(sum("8.60")).amount()).isEqualTo(Money.ofMinor(860, "EUR"));
    }

    @Test
    void part_payment_limits_the_refund() {
        OrderFixture half = OrderFixture.usual().paid(2000);
        assertThat(issue(half, new RefundScope.Full()).amount()).isEqualTo(Money.ofMinor(2000, "EUR"));
        assertThatThrownBy(() -> issue(half, sum("0.01"))).hasFieldOrPropertyWithValue("code", "nothing-to-refund");
    }

    @Test
    void nothing_goes_back_that_never_came_in() {
        OrderFixture unpaid = OrderFixture.usual();
        assertThatThrownBy(() -> issue(unpaid, new RefundScope.Full()))
                .hasFieldOrPropertyWithValue("code", "nothing-to-refund");
    }

    @Test
    void of_a_cancelled_order_only_money_that_came_too_late_goes_back() {
        OrderFixture unpaid = OrderFixture.usual().is(Lifecycle.CANCELLED);
        assertThatThrownBy(() -> issue(unpaid, new RefundScope.Full()))
                .hasFieldOrPropertyWithValue("code", "order-not-refundable");
        OrderFixture paid = OrderFixture.usual().allPaid().is(Lifecycle.CANCELLED);
        assertThatThrownBy(() -> issue(paid, units(paid, 0, 1, false)))
                .hasFieldOrPropertyWithValue("code", "order-not-refundable");
        assertThat(issue(paid, new RefundScope.Full()).amount())
                .isEqualTo(paid.order().total());
    }

    @Test
    void a_sum_goes_back_in_the_currency_it_came_in() {
        assertThatThrownBy(() -> quote(new RefundScope.Amount(BigDecimal.ONE, "USD")))
                .hasFieldOrPropertyWithValue("code", "refund-in-other-currency");
    }

    @Test
    void units_are_worth_their_price_and_tax() {
        RefundQuote quote = quote(units(order, 0, 1, false));
        assertThat(quote.amount()).isEqualTo(Money.ofMinor(1200, "EUR"));
        assertThat(quote.shippingAmount().isZero()).isTrue();
        assertThat(quote.lines()).singleElement().extracting("sku", "quantity").containsExactly("SHIRT-M", 1);
    }

    @Test
    void shipping_goes_back_with_its_tax_and_only_once() {
        RefundQuote quote = issue(order, units(order, 0, 1, true));
        assertThat(quote.shippingAmount()).isEqualTo(Money.ofMinor(600, "EUR"));
        assertThat(quote.amount()).isEqualTo(Money.ofMinor(1800, "EUR"));
        assertThatThrownBy(() -> quote(units(order, 0, 1, true)))
                .hasFieldOrPropertyWithValue("code", "shipping-already-refunded");
    }

    @Test
    void odd_cents_go_to_one_unit_and_the_units_sum_exactly() {
        OrderFixture odd = OrderFixture.in("EUR").line("THREE", 3, 1000, 1).allPaid();
        List<Long> parts = List.of(
                issue(odd, units(odd, 0, 1, false)).amount().minor(),
                issue(odd, units(odd, 0, 1, false)).amount().minor(),
                issue(odd, units(odd, 0, 1, false)).amount().minor());
        assertThat(parts).containsExactly(334L, 333L, 334L);
        assertThat(odd.order().refundable().isZero()).isTrue();
    }

    @Test
    void the_discount_is_shared_by_worth_and_all_parts_sum_to_what_was_paid() {
        OrderFixture cut = OrderFixture.in("EUR")
                .line("A", 1, 1000, 0)
                .line("B", 1, 2000, 0)
                .discount(1000)
                .shipping(100, 0)
                .allPaid();
        assertThat(issue(cut, units(cut, 0, 1, false)).amount()).isEqualTo(Money.ofMinor(667, "EUR"));
        assertThat(issue(cut, units(cut, 1, 1, true)).amount()).isEqualTo(Money.ofMinor(1433, "EUR"));
        assertThat(cut.order().refunded()).isEqualTo(cut.order().total());
    }

    @Test
    void more_units_than_are_left_are_refused_also_when_split_over_two_rows() {
        UUID shirt = order.line(0).id();
        RefundScope split =
                new RefundScope.Units(List.of(new UnitsOfLine(shirt, 2, true), new UnitsOfLine(shirt, 1, true)), false);
        assertThatThrownBy(() -> quote(split))
                .hasFieldOrPropertyWithValue("code", "quantity-exceeds-refundable")
                .hasMessageContaining("only 2");
    }

    @Test
    void a_line_of_another_order_is_refused() {
        RefundScope foreign = new RefundScope.Units(List.of(new UnitsOfLine(UUID.randomUUID(), 1, true)), false);
        assertThatThrownBy(() -> quote(foreign)).hasFieldOrPropertyWithValue("code", "line-not-in-order");
    }

    @Test
    void units_that_were_already_paid_back_as_a_sum_cannot_be_paid_back_again() {
        issue(order, sum("48.59"));
        assertThatThrownBy(() -> quote(units(order, 0, 1, false)))
                .hasFieldOrPropertyWithValue("code", "refund-exceeds-refundable");
    }

    @Test
    void units_of_a_fully_refunded_order_come_back_once_and_cost_nothing() {
        issue(order, new RefundScope.Full());

        RefundQuote back = issue(order, units(order, 0, 2, false));

        assertThat(back.amount().isZero()).isTrue();
        assertThat(back.lines())
                .singleElement()
                .extracting("quantity", "isRestocked")
                .containsExactly(2, true);
        assertThatThrownBy(() -> quote(units(order, 0, 1, false)))
                .hasFieldOrPropertyWithValue("code", "quantity-exceeds-refundable");
        assertThat(order.order().refunded()).isEqualTo(order.order().total());
    }

    @Test
    void a_gift_comes_back_into_stock_for_nothing() {
        OrderFixture gift = OrderFixture.in("EUR")
                .line("TEA", 1, 1000, 0)
                .line("GIFT", 1, 0, 0)
                .allPaid();

        assertThat(issue(gift, units(gift, 1, 1, false)).amount().isZero()).isTrue();
        assertThat(gift.order().refundable()).isEqualTo(Money.ofMinor(1000, "EUR"));
    }

    @Test
    void a_gift_that_stays_away_is_no_refund() {
        OrderFixture gift = OrderFixture.in("EUR")
                .line("TEA", 1, 1000, 0)
                .line("GIFT", 1, 0, 0)
                .allPaid();
        RefundScope kept =
                new RefundScope.Units(List.of(new UnitsOfLine(gift.line(1).id(), 1, false)), false);

        assertThatThrownBy(() -> quote(gift, kept)).hasFieldOrPropertyWithValue("code", "refund-not-positive");
    }

    @Test
    void no_units_come_back_of_an_order_that_was_neither_paid_nor_shipped() {
        OrderFixture unpaid = OrderFixture.usual();

        assertThatThrownBy(() -> quote(unpaid, units(unpaid, 0, 1, false)))
                .hasFieldOrPropertyWithValue("code", "nothing-to-refund");
    }

    @Test
    void an_amount_that_is_all_the_money_left_can_be_paid_again_and_a_part_of_it_cannot() {
        OrderFixture half = OrderFixture.usual().paid(2000);
        issue(half, sum("5.00"));
        assertThat(half.order().due()).isEqualTo(Money.ofMinor(2860, "EUR"));
        issue(half, sum("15.00"));
        assertThat(half.order().due()).isEqualTo(Money.ofMinor(4360, "EUR"));
    }

    private static RefundQuote quote(OrderFixture of, RefundScope scope) {
        return RefundPolicy.quote(of.order(), of.lines(), scope);
    }
}
