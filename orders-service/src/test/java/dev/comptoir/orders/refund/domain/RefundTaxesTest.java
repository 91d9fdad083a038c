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

    private void issue() {
        new RefundCase(order.order(), order.lines())
                .issue(one(), new RefundNote(null, false, "me"), UUID::randomUUID, Instant.EPOCH);
    }

    private static Money cents(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
