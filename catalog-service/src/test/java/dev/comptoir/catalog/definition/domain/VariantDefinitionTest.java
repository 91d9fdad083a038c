package dev.comptoir.catalog.definition.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.comptoir.catalog.definition.domain.DefinitionClaims.QuantityClaim;
import dev.comptoir.catalog.definition.domain.OfferedOption.OfferedValue;
import dev.comptoir.catalog.definition.domain.VariantDefinition.Span;
import dev.comptoir.catalog.product.domain.Option;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.domain.QuantityRule;
import dev.comptoir.catalog.productfacts.domain.Sale;
import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariantDefinitionTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Span A_WEEK = new Span(NOW, null, NOW.plusSeconds(7 * 86_400), PARIS);
    private static final List<Option> OPTIONS =
            List.of(new Option("Size", List.of("S", "L")), new Option("Colour", List.of("Red", "Blue")));

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    private static DefinitionClaims claims(Sale sale, Span span, OfferedOption... given) {
        VariantFacts facts =
                new VariantFacts(null, null, sale, null, null, new QuantityRule(2, 12, 2), null, null, null);
        VariantDetails large = new VariantDetails(
                "MUG-L", "L", eur("12.00"), true, true, true, false, null, null, null, Map.of("Size", "L"), facts);
        return new VariantDefinition(OPTIONS, large, new PriceRule("EUR", TODAY)).claims(List.of(given), span);
    }

    private static String refusal(OfferedOption... given) {
        return catchThrowableOfType(DomainException.class, () -> claims(null, A_WEEK, given))
                .code();
    }

    @Test
    void says_what_the_variant_costs_now_and_what_it_leaves_open() {
        DefinitionClaims claims = claims(null, A_WEEK);
        assertThat(claims.sku()).isEqualTo("MUG-L");
        assertThat(claims.price()).isEqualTo(eur("12.00"));
        assertThat(claims.quantity()).isEqualTo(new QuantityClaim(2, 12, 2));
        assertThat(claims.exp()).isEqualTo(A_WEEK.until().getEpochSecond());
        assertThat(claims.nbf()).isNull();
        assertThat(claims.options())
                .containsExactly(new OfferedOption(
                        "Colour", true, List.of(new OfferedValue("Red", null), new OfferedValue("Blue", null)), null));
    }

    @Test
    void options_of_the_merchant_stand_beside_the_products_or_give_them_prices() {
        OfferedOption colour = new OfferedOption("Colour", true, List.of(new OfferedValue("Red", eur("1.50"))), null);
        OfferedOption engraving = new OfferedOption("Engraving", false, null, eur("5.00"));
        assertThat(claims(null, A_WEEK, engraving, colour).options()).containsExactly(colour, engraving);
    }

    @Test
    void refuses_options_that_the_variant_cannot_have() {
        assertThat(refusal(new OfferedOption("Size", true, List.of(new OfferedValue("S", null)), null)))
                .isEqualTo("option-fixed");
        assertThat(refusal(new OfferedOption("Colour", true, List.of(new OfferedValue("Green", null)), null)))
                .isEqualTo("unknown-option-value");
        assertThat(refusal(new OfferedOption("Colour", true, null, null))).isEqualTo("unknown-option-value");
        assertThat(refusal(new OfferedOption("Text", false, null, null), new OfferedOption("Text", false, null, null)))
                .isEqualTo("duplicate-option");
        assertThat(refusal(new OfferedOption("A", false, List.of(new OfferedValue("B", null)), eur("1.00"))))
                .isEqualTo("option-unclear");
        assertThat(refusal(new OfferedOption("Text", false, null, Money.parse("1.00", "USD"))))
                .isEqualTo("foreign-currency");
        assertThat(refusal(
                        new OfferedOption("A", false, null, eur("-7.00")),
                        new OfferedOption("B", false, List.of(new OfferedValue("x", eur("-5.01"))), null)))
                .isEqualTo("price-out-of-range");
        assertThat(claims(null, A_WEEK, new OfferedOption("A", false, null, eur("-12.00")))
                        .price())
                .isEqualTo(eur("12.00"));
    }

    @Test
    void ends_with_the_price_when_a_sale_begins_or_ends_in_the_stores_zone() {
        Sale on = Sale.of(eur("9.00"), null, TODAY.plusDays(1), TODAY);
        assertThat(claims(on, A_WEEK).price()).isEqualTo(eur("9.00"));
        assertThat(claims(on, A_WEEK).exp())
                .isEqualTo(Instant.parse("2026-11-28T23:00:00Z").getEpochSecond());
        Sale later = Sale.of(eur("9.00"), TODAY.plusDays(3), null, TODAY);
        assertThat(claims(later, A_WEEK).price()).isEqualTo(eur("12.00"));
        assertThat(claims(later, A_WEEK).exp())
                .isEqualTo(Instant.parse("2026-11-29T23:00:00Z").getEpochSecond());
        Span nextWeek = new Span(NOW, NOW.plusSeconds(6 * 86_400), A_WEEK.until(), PARIS);
        assertThat(catchThrowableOfType(DomainException.class, () -> claims(later, nextWeek))
                        .code())
                .isEqualTo("definition-never-valid");
        assertThat(claims(null, nextWeek).nbf()).isEqualTo(nextWeek.from().getEpochSecond());
    }
}
