package dev.comptoir.orders.refund.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.OrderFixture;
import dev.comptoir.orders.refund.domain.RefundScope.UnitsOfLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundTaxesTest {

    private final OrderFixture order =
            OrderFixture.in("EUR").line("CUP", 3, 3000, 500).allPaid();

    private Money tax(RefundScope scope) {
        return new RefundTaxes(order.order(), order.lines())
                .of(RefundPolicy.quote(order.order(), order.lines(), scope));
    }

    private RefundScope one() {
        return new RefundScope.Units(List.of(new UnitsOfLine(order.line(0).id(), 1, true)), false);
    }

    @Test
    void all_units_of_a_line_sum_to_its_tax() {
        Money first = tax(one());
        issue();
        Money second = tax(one());
        issue();
        Money third = tax(one());

        assertThat(List.of(first, second, third)).containsExactly(cents(167), cents(166), cents(167));
    }

    @Test
    void everything_carries_all_tax_and_a_sum_its_share() {
        assertThat(tax(new RefundScope.Full())).isEqualTo(cents(500));
        assertThat(tax(new RefundScope.Amount(new BigDecimal("7.00"), "EUR"))).isEqualTo(cents(100));
    }

    @Test
    void units_carry_the_rates_of_their_lines_and_the_fee_the_one_that_gives_its_tax() {
        OrderFixture mixed = mixed();
        List<UnitsOfLine> units = List.of(
                new UnitsOfLine(mixed.line(0).id(), 1, true),
                new UnitsOfLine(mixed.line(1).id(), 1, true),
                new UnitsOfLine(mixed.line(2).id(), 1, true));

        assertThat(byRate(mixed, new RefundScope.Units(units, true)))
                .containsExactly(at(2000, 298), at(550, 132), at(null, 70));
    }

    @Test
    void the_rates_of_a_plain_sum_add_up_to_its_tax() {
        OrderFixture mixed = mixed();
        assertThat(byRate(mixed, new RefundScope.Full())).containsExactly(at(2000, 498), at(550, 132), at(null, 70));

        RefundScope sum = new RefundScope.Amount(new BigDecimal("9.99"), "EUR");
        RefundQuote quote = RefundPolicy.quote(mixed.order(), mixed.lines(), sum);
        RefundTaxes taxes = new RefundTaxes(mixed.order(), mixed.lines());
        assertThat(taxes.byRate(quote)).hasSize(3);
        assertThat(taxes.byRate(quote).stream().map(RefundTaxes.AtRate::tax).reduce(cents(0), Money::plus))
                .isEqualTo(taxes.of(quote))
                .isEqualTo(cents(114));
    }

    @Test
    void what_was_not_taxed_has_no_rate_to_name() {
        OrderFixture free =
                OrderFixture.in("EUR").line("BOOK", 1, 1000, 0).at(0).allPaid();
        assertThat(byRate(free, new RefundScope.Full())).isEmpty();
        assertThat(byRate(
                        free,
                        new RefundScope.Units(
                                List.of(new UnitsOfLine(free.line(0).id(), 1, true)), false)))
                .isEmpty();
    }

    /** Two cups at 20 %, a book at 5.5 %, a pen at a rate nobody said, 4.90 shipping at 20 %: 61.40 with 7.00 of tax. */
    private static OrderFixture mixed() {
        return OrderFixture.in("EUR")
                .line("CUP", 2, 2000, 400)
                .at(2000)
                .line("BOOK", 1, 2400, 132)
                .at(550)
                .line("PEN", 1, 550, 70)
                .shipping(490, 98)
                .allPaid();
    }

    private static List<RefundTaxes.AtRate> byRate(OrderFixture of, RefundScope scope) {
        return new RefundTaxes(of.order(), of.lines()).byRate(RefundPolicy.quote(of.order(), of.lines(), scope));
    }

    private static RefundTaxes.AtRate at(Integer basisPoints, long minor) {
        return new RefundTaxes.AtRate(basisPoints, cents(minor));
    }

    private void issue() {
        new RefundCase(order.order(), order.lines())
                .issue(one(), new RefundNote(null, false, "me"), UUID::randomUUID, Instant.EPOCH);
    }

    private static Money cents(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
