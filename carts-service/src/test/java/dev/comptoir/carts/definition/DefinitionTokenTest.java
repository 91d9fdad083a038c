package dev.comptoir.carts.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.comptoir.carts.catalog.domain.QuantityLimits;
import dev.comptoir.carts.definition.domain.SignedPrice;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.FieldError;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionTokenTest {

    private static final UUID KEY = new UUID(1, 2);
    private static final String SECRET = "csk_a-secret-of-a-merchant";
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final String CLAIMS = """
            {"sku":"MUG","price":{"amount":"12.00","currency":"EUR"},"exp":%d,"iat":1,
             "quantity":{"max":6},
             "options":[{"name":"Size","required":true,
                         "values":[{"value":"S"},{"value":"L","priceChange":{"amount":"3.50","currency":"EUR"}},
                                   {"value":"B-ware","priceChange":{"amount":"-2.00","currency":"EUR"}}]},
                        {"name":"Engraving","priceChange":{"amount":"5.00","currency":"EUR"}}]}""".formatted(NOW.getEpochSecond() + 60);

    private static SignedPrice price(String token, Map<String, String> options) {
        return price(token, options, NOW);
    }

    private static SignedPrice price(String token, Map<String, String> options, Instant at) {
        OfferedItem item = new OfferedItem("/items/3", "MUG", token, options);
        DefinitionToken read = item.token();
        return item.price(read, read.keyId().equals(KEY) ? SECRET : null, at);
    }

    private static DomainException refusal(String token, Map<String, String> options) {
        return catchThrowableOfType(DomainException.class, () -> price(token, options));
    }

    private static String signed(String claims) {
        return Merchant.token(KEY, SECRET, claims);
    }

    @Test
    void gives_the_price_of_the_chosen_options() {
        SignedPrice plain = price(signed(CLAIMS), Map.of("Size", "S"));
        assertThat(plain.unitPrice()).isEqualTo(Money.parse("12.00", "EUR"));
        assertThat(plain.limits()).isEqualTo(new QuantityLimits(1, 6, 1));
        SignedPrice whole = price(signed(CLAIMS), Map.of("Engraving", "Für Ömer", "Size", "L"));
        assertThat(whole.unitPrice()).isEqualTo(Money.parse("20.50", "EUR"));
        assertThat(whole.options().keySet()).containsExactly("Size", "Engraving");
        assertThat(whole.keyId()).isEqualTo(KEY);
        assertThat(price(signed(CLAIMS), Map.of("Size", "B-ware")).unitPrice()).isEqualTo(Money.parse("10.00", "EUR"));
    }

    @ParameterizedTest
    @CsvSource({
        "12.00, 1.00", // the price
        "3.50, 0.00", // what an option adds
        "EUR, USD", // the currency
        "\"max\":6, \"max\":99", // a limit
        "MUG, CUP" // the product
    })
    void refuses_whatever_was_altered(String from, String to) {
        DomainException refused = refusal(Merchant.altered(signed(CLAIMS), from, to), Map.of("Size", "L"));
        assertThat(refused.code()).isEqualTo("definition-not-signed");
        assertThat(refused.errors()).extracting(FieldError::pointer).containsExactly("/items/3/definition");
    }

    @Test
    void refuses_options_that_were_not_signed() {
        assertThat(refusal(signed(CLAIMS), Map.of("Size", "XL")).code()).isEqualTo("option-value-not-defined");
        assertThat(refusal(signed(CLAIMS), Map.of("Size", "S", "Colour", "Red")).code())
                .isEqualTo("option-not-defined");
        assertThat(refusal(signed(CLAIMS), Map.of("Engraving", "Ada")).code()).isEqualTo("option-missing");
        OfferedItem bare = new OfferedItem("", "MUG", null, Map.of("Size", "L"));
        assertThat(catchThrowableOfType(DomainException.class, bare::isDefined).code())
                .isEqualTo("definition-missing");
    }

    @Test
    void refuses_other_keys_other_products_and_a_time_that_is_over() {
        assertThat(refusal(Merchant.token(new UUID(9, 9), SECRET, CLAIMS), Map.of("Size", "S"))
                        .code())
                .isEqualTo("definition-not-signed");
        assertThat(refusal(Merchant.token(KEY, "guessed", CLAIMS), Map.of("Size", "S"))
                        .code())
                .isEqualTo("definition-not-signed");
        assertThat(refusal(signed(CLAIMS.replace("MUG", "CUP")), Map.of("Size", "S"))
                        .code())
                .isEqualTo("definition-of-other-product");
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> price(signed(CLAIMS), Map.of("Size", "S"), NOW.plusSeconds(60)))
                        .code())
                .isEqualTo("definition-expired");
    }

    @Test
    void counts_from_its_time_on_with_a_minute_for_clocks_that_differ() {
        String later = signed(CLAIMS.replace("\"iat\":1", "\"nbf\":" + (NOW.getEpochSecond() + 61)));
        DomainException refused = refusal(later, Map.of("Size", "S"));
        assertThat(refused.code()).isEqualTo("definition-not-yet-valid");
        assertThat(refused.errors()).extracting(FieldError::pointer).containsExactly("/items/3/definition");
        assertThat(price(later, Map.of("Size", "S"), NOW.plusSeconds(1)).unitPrice())
                .isEqualTo(Money.parse("12.00", "EUR"));
    }

    @Test
    void takes_what_it_signs_itself() {
        String token = DefinitionToken.sign(KEY, SECRET, CLAIMS);
        assertThat(price(token, Map.of("Size", "L")).unitPrice()).isEqualTo(Money.parse("15.50", "EUR"));
        assertThat(catchThrowableOfType(DomainException.class, () -> DefinitionToken.sign(KEY, SECRET, "{}"))
                        .code())
                .isEqualTo("definition-malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "{}",
                "{\"sku\":\"MUG\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}",
                "{\"sku\":\"MUG\",\"price\":{\"amount\":\"x\",\"currency\":\"EUR\"},\"exp\":9999999999}",
                "{\"sku\":\"MUG\",\"price\":{\"amount\":\"-1.00\",\"currency\":\"EUR\"},\"exp\":9999999999}",
                "{\"sku\":\"MUG\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"exp\":9999999999,\"options\":[null]}",
                "{\"sku\":\"MUG\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"exp\":9999999999,\"quantity\":{\"step\":0}}",
                "{\"sku\":\"MUG\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"exp\":9999999999,\"quantity\":{\"min\":5,\"max\":3}}",
                "{\"sku\":\"MUG\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"exp\":9999999999,\"options\":[{\"name\":\"A\"},{\"name\":\"A\"}]}"
            })
    void refuses_claims_that_say_no_price(String claims) {
        assertThat(refusal(signed(claims), Map.of()).code()).isEqualTo("definition-malformed");
    }

    @Test
    void refuses_a_token_without_signature_and_other_nonsense() {
        String none = Merchant.token("{\"alg\":\"none\",\"kid\":\"%s\"}".formatted(KEY), CLAIMS, SECRET);
        String critical =
                Merchant.token("{\"alg\":\"HS256\",\"kid\":\"%s\",\"crit\":[\"b64\"]}".formatted(KEY), CLAIMS, SECRET);
        for (String token : new String[] {none, critical, "a", "a.b.c", "..", none + ".x"}) {
            assertThat(refusal(token, Map.of()).code()).as(token).isEqualTo("definition-malformed");
        }
        String mixed = Merchant.token(
                KEY, SECRET, CLAIMS.replace("\"5.00\",\"currency\":\"EUR\"", "\"5.00\",\"currency\":\"USD\""));
        assertThat(refusal(mixed, Map.of("Size", "S", "Engraving", "Ada")).code())
                .isEqualTo("definition-malformed");
    }
}
