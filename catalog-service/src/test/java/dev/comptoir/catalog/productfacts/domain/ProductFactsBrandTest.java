package dev.comptoir.catalog.productfacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductFactsBrandTest {

    private static final Contact MAKER =
            new Contact("Ateliers du Nord", "1 rue de l'Exemple, Lille", "hello@example.com");

    private static ProductFacts facts(String vendor, Compliance compliance) {
        return new ProductFacts(null, vendor, null, null, null, null, null, null, compliance, null);
    }

    private static Compliance compliance(Contact manufacturer, Integer years, Integer months) {
        return new Compliance(manufacturer, null, null, null, years, months, null, null, null);
    }

    @Test
    void the_brand_of_a_guarantee_is_the_vendor_else_the_manufacturer() {
        assertThat(facts("Lin", compliance(MAKER, 5, null)).brand()).isEqualTo("Lin");
        assertThat(facts(null, compliance(MAKER, 5, null)).brand()).isEqualTo("Ateliers du Nord");
        assertThat(facts(null, compliance(null, 5, null)).brand()).isNull();
        assertThat(facts(null, null).brand()).isNull();
    }

    @Test
    void more_than_the_law_is_guaranteed_by_years_of_durability_or_months_of_a_guarantee() {
        assertThat(compliance(null, 3, null).isGuaranteed()).isTrue();
        assertThat(compliance(null, null, 36).isGuaranteed()).isTrue();
        assertThat(compliance(MAKER, null, null).isGuaranteed()).isFalse();
    }
}
