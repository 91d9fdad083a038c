package dev.comptoir.catalog.product.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PriceRuleTest {

    private final PriceRule rule = new PriceRule("USD", LocalDate.parse("2026-11-27"));

    private void refused(String code, String amount, String currency) {
        assertThatThrownBy(() -> rule.checked(Money.parse(amount, currency)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void a_price_is_from_nothing_to_a_billion() {
        for (String amount : new String[] {"0", "0.01", "1000000000"}) {
            Money price = Money.parse(amount, "USD");
            assertThat(rule.checked(price)).isEqualTo(price);
        }
        refused("price-out-of-range", "-0.01", "USD");
        refused("price-out-of-range", "1000000000.01", "USD");
    }

    @Test
    void a_price_is_in_the_currency_of_the_store() {
        refused("foreign-currency", "5.00", "EUR");
        assertThatThrownBy(() -> rule.checkCurrency("EUR"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.details())
                                .containsEntry("currency", "EUR")
                                .containsEntry("storeCurrency", "USD"));
    }
}
