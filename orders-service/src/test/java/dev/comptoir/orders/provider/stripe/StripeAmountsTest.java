package dev.comptoir.orders.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeAmountsTest {

    @ParameterizedTest
    @CsvSource({
        "48.60, EUR, 4860",
        "500, JPY, 500",
        "500, KRW, 500",
        "1.230, KWD, 1230",
        "5, UGX, 500",
        "5, ISK, 500",
        "12.34, HUF, 1234",
        "7.00, MGA, 7"
    })
    void writes_each_currency_as_the_provider_wants_it_and_reads_it_back(
            String amount, String currency, long expected) {
        Money money = Money.parse(amount, currency);
        assertThat(StripeAmounts.of(money)).isEqualTo(expected);
        assertThat(StripeAmounts.money(expected, currency.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(money);
    }

    @Test
    void refuses_what_a_card_cannot_pay() {
        assertThatThrownBy(() -> StripeAmounts.of(Money.parse("1.234", "KWD"))).hasMessageContaining("KWD");
        assertThatThrownBy(() -> StripeAmounts.of(Money.parse("7.20", "MGA"))).hasMessageContaining("MGA");
    }
}
