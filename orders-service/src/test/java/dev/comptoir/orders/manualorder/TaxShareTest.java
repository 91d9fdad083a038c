package dev.comptoir.orders.manualorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import org.junit.jupiter.api.Test;

class TaxShareTest {

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    @Test
    void a_tax_follows_its_price_to_the_cent() {
        assertThat(TaxShare.of(eur("4.00"), eur("10.00"), eur("12.50"))).isEqualTo(eur("5.00"));
        assertThat(TaxShare.of(eur("0.55"), eur("3.00"), eur("1.00"))).isEqualTo(eur("0.18"));
        assertThat(TaxShare.of(eur("0.00"), eur("3.00"), eur("9.99"))).isEqualTo(eur("0.00"));
    }

    @Test
    void the_tax_of_nothing_stays() {
        assertThat(TaxShare.of(eur("1.00"), eur("0.00"), eur("5.00"))).isEqualTo(eur("1.00"));
    }
}
