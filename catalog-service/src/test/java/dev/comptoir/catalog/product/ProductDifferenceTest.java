package dev.comptoir.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductState;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import dev.comptoir.catalog.productfacts.domain.Sale;
import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.kernel.Money;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProductDifferenceTest {

    private static ProductState state(String name, String description, List<String> tags, VariantDetails... variants) {
        ProductFacts facts = new ProductFacts(null, null, tags, null, null, null, null, null, null, null);
        Map<String, VariantDetails> bySku = new LinkedHashMap<>();
        for (VariantDetails variant : variants) {
            bySku.put(variant.sku(), variant);
        }
        return new ProductState(
                new ProductDetails(name, description, null, ProductStatus.ACTIVE, List.of(), facts), bySku);
    }

    private static VariantDetails variant(String sku, String price) {
        return new VariantDetails(
                sku,
                sku,
                Money.parse(price, "EUR"),
                true,
                true,
                true,
                false,
                null,
                null,
                null,
                Map.of(),
                VariantFacts.NONE);
    }

    @Test
    void names_each_field_with_what_it_was_and_is() {
        ProductState before = state("Tea", "", List.of(), variant("B", "5.00"));
        ProductState after = state("Green tea", "", List.of("new"), variant("B", "6.00"));
        assertThat(ProductDifference.between(before, after))
                .containsExactlyInAnyOrder(
                        new FieldChangeV1(null, "name", "Tea", "Green tea"),
                        new FieldChangeV1(null, "tags", null, List.of("new")),
                        new FieldChangeV1("B", "price", euros("5.00"), euros("6.00")),
                        new FieldChangeV1("B", "currentPrice", euros("5.00"), euros("6.00")));
        assertThat(ProductDifference.between(before, before)).isEmpty();
    }

    @Test
    void a_variant_that_came_or_went_says_all_its_fields() {
        ProductState before = state("Tea", "", List.of(), variant("A", "4.00"));
        ProductState after = state("Tea", "", List.of(), variant("C", "7.00"));
        assertThat(ProductDifference.between(before, after))
                .contains(
                        new FieldChangeV1("A", "sku", "A", null),
                        new FieldChangeV1("A", "price", euros("4.00"), null),
                        new FieldChangeV1("A", "taxable", true, null),
                        new FieldChangeV1("C", "sku", null, "C"),
                        new FieldChangeV1("C", "price", null, euros("7.00")),
                        new FieldChangeV1("C", "taxable", null, true));
    }

    @Test
    void a_new_product_says_all_that_it_has() {
        assertThat(ProductDifference.between(null, state("Tea", "", List.of("new"), variant("A", "4.00"))))
                .contains(
                        new FieldChangeV1(null, "name", null, "Tea"),
                        new FieldChangeV1(null, "status", null, "ACTIVE"),
                        new FieldChangeV1("A", "sku", null, "A"))
                .allSatisfy(change -> assertThat(change.before()).isNull());
    }

    /** A field that the API has and the list has not would change unseen. */
    @Test
    void every_field_that_can_be_set_is_compared() {
        assertThat(ChangedFields.PRODUCT).containsExactlyInAnyOrderElementsOf(names(ProductChange.class));
        assertThat(ChangedFields.VARIANT)
                .containsAll(names(VariantRequest.class))
                .contains("currentPrice");
    }

    private static List<String> names(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    @Test
    void says_what_a_unit_costs_when_a_sale_begins() {
        Money eight = Money.parse("8.00", "EUR");
        VariantDetails tea = variant("A", "10.00");
        LocalDate friday = LocalDate.parse("2026-11-27");
        VariantFacts before = tea.facts().with(Sale.of(eight, friday, null, friday.minusDays(1)));
        VariantFacts after = before.with(before.sale().at(friday));
        assertThat(ProductDifference.between(
                        state("Tea", "", List.of(), tea.with(before)), state("Tea", "", List.of(), tea.with(after))))
                .containsExactly(new FieldChangeV1("A", "currentPrice", euros("10.00"), euros("8.00")));
    }

    @Test
    void leaves_very_long_values_out_and_names_their_field() {
        ProductState before = state("Tea", "short", List.of());
        ProductState after = state("Tea", "long ".repeat(500), List.of());
        assertThat(ProductDifference.between(before, after))
                .containsExactly(new FieldChangeV1(null, "description", null, null));
    }
}
