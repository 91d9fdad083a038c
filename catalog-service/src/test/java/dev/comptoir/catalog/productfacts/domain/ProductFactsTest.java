package dev.comptoir.catalog.productfacts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.catalog.productfacts.VariantFactsView;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductFactsTest {

    private static final Money EIGHT = Money.parse("8.00", "EUR");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-29");

    @Test
    void words_are_found_whatever_their_case_and_accents() {
        assertThat(SearchWords.of(Arrays.asList("Thé Œuvre", "TEA-Earl_100", null, "thé")))
                .isEqualTo("the oeuvre tea earl 100");
        assertThat(SearchWords.question("  THÉ œu ")).isEqualTo("'the' & 'oeu'");
        assertThat(SearchWords.question("Kaffeebohnen tea")).isEqualTo("'kaffeebohnen':* & 'tea'");
        assertThat(SearchWords.question("' & | !")).isEmpty();
    }

    @Test
    void words_are_found_with_and_without_the_apostrophes_inside_them() {
        assertThat(SearchWords.of(List.of("Thé d'Été"))).isEqualTo("the d ete dete");
        assertThat(SearchWords.of(List.of("Jus d’orange"))).isEqualTo("jus d orange dorange");
        assertThat(SearchWords.of(List.of("aujourd'hui l'œuf"))).isEqualTo("aujourd hui l oeuf aujourdhui loeuf");
        assertThat(SearchWords.of(List.of("the boys' tea"))).isEqualTo("the boys tea");
        assertThat(SearchWords.question("d’Été")).isEqualTo("'d' & 'ete'");
    }

    @Test
    void a_country_is_one_of_iso() {
        VariantFactsView made = new VariantFactsView(null, null, null, null, null, null, null, "PT", null);
        assertThat(made.toFacts(EIGHT, FRIDAY).originCountry()).isEqualTo("PT");
        VariantFactsView nowhere = new VariantFactsView(null, null, null, null, null, null, null, "XX", null);
        assertThatThrownBy(() -> nowhere.toFacts(EIGHT, FRIDAY))
                .isInstanceOf(DomainException.class)
                .extracting("code")
                .isEqualTo("unknown-country");
    }

    @Test
    void a_product_is_in_every_category_above_its_own() {
        ProductFacts facts = new ProductFacts(
                null, null, null, List.of("Clothing>Shirts ", " > ", "Clothing"), null, null, null, null, null, null);

        assertThat(facts.categories()).containsExactly("Clothing > Shirts", "Clothing");
        assertThat(facts.categoryPaths()).containsExactly("Clothing", "Clothing > Shirts");
    }

    @Test
    void a_sale_lasts_from_its_first_day_to_the_end_of_its_last() {
        assertThat(Sale.of(EIGHT, FRIDAY, SUNDAY, FRIDAY.minusDays(1)).isOn()).isFalse();
        assertThat(Sale.of(EIGHT, FRIDAY, SUNDAY, FRIDAY).isOn()).isTrue();
        assertThat(Sale.of(EIGHT, FRIDAY, SUNDAY, SUNDAY).isOn()).isTrue();
        assertThat(Sale.of(EIGHT, FRIDAY, SUNDAY, SUNDAY.plusDays(1)).isOn()).isFalse();
        assertThat(Sale.of(EIGHT, null, null, SUNDAY).isOn()).isTrue();
    }

    @Test
    void limits_that_no_number_fulfils_are_no_limits() {
        assertThat(new QuantityRule(10, 12, 6).isPossible()).isTrue();
        assertThat(new QuantityRule(7, 11, 6).isPossible()).isFalse();
        assertThat(new QuantityRule(9, null, 6).isPossible()).isTrue();
    }

    @Test
    void what_a_file_leaves_open_stays() {
        ProductFacts before = new ProductFacts(
                "tee", "Rouge", List.of("summer"), List.of("Clothing"), null, null, null, null, null, null);
        ProductFacts file = new ProductFacts(null, "Bleu", null, null, null, null, null, null, null, null);

        assertThat(file.keeping(before).vendor()).isEqualTo("Bleu");
        assertThat(file.keeping(before).slug()).isEqualTo("tee");
        assertThat(file.keeping(before).tags()).containsExactly("summer");
    }
}
