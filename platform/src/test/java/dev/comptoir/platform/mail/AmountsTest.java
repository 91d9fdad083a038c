package dev.comptoir.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | 49.90    | EUR | €49.90",
                "ENGLISH | 1234.50  | USD | $1,234.50",
                "ENGLISH | -5.00    | EUR | -€5.00",
                "ENGLISH | 1500     | JPY | ¥1,500",
                "ENGLISH | 1.250    | KWD | KWD1.250",
                "FRENCH  | 49.90    | EUR | 49,90 €",
                "FRENCH  | 1234.50  | EUR | 1 234,50 €",
                "FRENCH  | -5.00    | EUR | -5,00 €"
            })
    void money_is_written_as_the_language_writes_it(Language language, String amount, String currency, String written) {
        String shown = Amounts.format(Money.parse(amount, currency), language);
        assertThat(shown.replaceAll("[\\u00a0\\u202f]", " ").replace("KWD ", "KWD"))
                .isEqualTo(written);
    }

    @Test
    void many_threads_do_not_mix_their_amounts() {
        assertThat(IntStream.range(0, 20_000).parallel().mapToObj(cents -> {
                    Money money = Money.ofMinor(cents, "EUR");
                    return Amounts.format(money, Language.ENGLISH).equals("€" + grouped(money));
                }))
                .allMatch(isRight -> isRight);
    }

    private static String grouped(Money money) {
        return "%,.2f".formatted(money.toDecimal());
    }
}
