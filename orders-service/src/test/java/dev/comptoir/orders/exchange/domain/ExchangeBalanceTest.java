package dev.comptoir.orders.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeBalanceTest {

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    @ParameterizedTest
    @CsvSource({"1200, 1200, 1200, 0, 0", "1200, 3000, 1200, 1800, 0", "1200, 500, 500, 0, 700", "0, 500, 0, 500, 0"})
    void goods_pay_what_they_are_worth_and_the_rest_is_due_or_given_back(
            long worth, long total, long credited, long toPay, long toGiveBack) {
        ExchangeBalance balance = new ExchangeBalance(eur(worth), eur(total));
        assertThat(balance.credited()).isEqualTo(eur(credited));
        assertThat(balance.toPay()).isEqualTo(eur(toPay));
        assertThat(balance.toGiveBack()).isEqualTo(eur(toGiveBack));
    }
}
