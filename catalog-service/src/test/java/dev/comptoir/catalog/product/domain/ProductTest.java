package dev.comptoir.catalog.product.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProductTest {

    private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Option SIZE = new Option("Size", List.of("S", "M", "L"));
    private static final ProductDetails TEE =
            new ProductDetails("Tee", "Soft", "https://shop.test/tee.jpg", ProductStatus.ACTIVE, List.of(SIZE));

    private final Product product = product(sized("tee-s", "S"), sized("tee-m", "M"));

    private static Product product(VariantDetails... variants) {
        return Product.create(
                new ProductIdentity(UUID.randomUUID(), "tee", ProductSource.API),
                TEE,
                List.of(variants),
                UUID::randomUUID,
                THEN);
    }

    private static VariantDetails sized(String sku, String size) {
        return variant(sku, "10.00", null, null, Map.of("Size", size));
    }

    private static VariantDetails variant(
            String sku, String price, Integer threshold, UUID file, Map<String, String> options) {
        return new VariantDetails(
                sku,
                "Tee",
                Money.parse(price, "EUR"),
                true,
                true,
                true,
                false,
                threshold,
                null,
                file,
                options,
                VariantFacts.NONE);
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void a_new_product_is_its_first_version_with_its_variants_in_order() {
        assertThat(product.version()).isEqualTo(1);
        assertThat(product.createdAt()).isEqualTo(THEN);
        assertThat(product.updatedAt()).isEqualTo(THEN);
        assertThat(product.details()).isEqualTo(TEE);
        assertThat(product.variants()).extracting(Variant::sku).containsExactly("tee-s", "tee-m");
        assertThat(product.variants().getLast().details()).isEqualTo(sized("tee-m", "M"));
    }

    @Test
    void a_change_that_differs_is_a_new_version() {
        ProductDetails renamed =
                new ProductDetails("Shirt", TEE.description(), null, ProductStatus.ARCHIVED, List.of(SIZE));
        assertThat(product.change(renamed, NOW)).isTrue();
        assertThat(product.details()).isEqualTo(renamed);
        assertThat(product.version()).isEqualTo(2);
        assertThat(product.updatedAt()).isEqualTo(NOW);
        assertThat(product.createdAt()).isEqualTo(THEN);
    }

    @Test
    void a_change_that_does_not_differ_is_none() {
        assertThat(product.change(TEE, NOW)).isFalse();
        assertThat(product.change(product.variants().getFirst().id(), sized("tee-s", "S"), NOW))
                .isFalse();
        assertThat(product.version()).isEqualTo(1);
        assertThat(product.updatedAt()).isEqualTo(THEN);
    }

    @Test
    void options_cannot_lose_a_value_that_a_variant_has() {
        ProductDetails narrower =
                new ProductDetails("Tee", "", null, ProductStatus.ACTIVE, List.of(new Option("Size", List.of("S"))));
        refused("unknown-option-value", () -> product.change(narrower, NOW));
        assertThat(product.version()).isEqualTo(1);
    }

    @Test
    void an_added_variant_is_the_last_one() {
        UUID id = UUID.randomUUID();
        product.add(id, sized("tee-l", "L"), NOW);
        assertThat(product.variants()).extracting(Variant::sku).containsExactly("tee-s", "tee-m", "tee-l");
        assertThat(product.variant(id).position()).isEqualTo(2);
        assertThat(product.version()).isEqualTo(2);
        refused("duplicate-sku", () -> product.add(UUID.randomUUID(), sized("tee-l", "L"), NOW));
    }

    @Test
    void a_variant_changes_all_but_its_sku() {
        UUID id = product.variants().getFirst().id();
        VariantDetails dearer = variant("tee-s", "12.00", 3, null, Map.of("Size", "S"));
        assertThat(product.change(id, dearer, NOW)).isTrue();
        assertThat(product.variant(id).details()).isEqualTo(dearer);
        assertThat(product.version()).isEqualTo(2);
        refused("sku-fixed", () -> product.change(id, sized("tee-xs", "S"), NOW));
        refused("unknown-option-value", () -> product.change(id, sized("tee-s", "XXL"), NOW));
        refused("variant-not-found", () -> product.change(UUID.randomUUID(), dearer, NOW));
    }

    @Test
    void the_last_variant_stays() {
        product.remove(product.variants().getFirst().id(), NOW);
        assertThat(product.variants()).extracting(Variant::sku).containsExactly("tee-m");
        assertThat(product.version()).isEqualTo(2);
        refused(
                "last-variant",
                () -> product.remove(product.variants().getFirst().id(), NOW));
        assertThat(product.version()).isEqualTo(2);
    }

    @Test
    void a_file_matches_variants_by_sku_and_removes_those_it_does_not_name() {
        UUID medium = product.variants().getLast().id();
        assertThat(product.become(TEE, List.of(sized("tee-m", "M"), sized("tee-l", "L")), UUID::randomUUID, NOW))
                .isTrue();
        assertThat(product.variants()).extracting(Variant::sku).containsExactly("tee-m", "tee-l");
        assertThat(product.variants().getFirst().id()).isEqualTo(medium);
        assertThat(product.version()).isEqualTo(2);
    }

    @Test
    void the_same_file_again_changes_nothing_but_another_order_of_its_rows_does() {
        assertThat(product.become(TEE, List.of(sized("tee-s", "S"), sized("tee-m", "M")), UUID::randomUUID, NOW))
                .isFalse();
        assertThat(product.version()).isEqualTo(1);
        assertThat(product.become(TEE, List.of(sized("tee-m", "M"), sized("tee-s", "S")), UUID::randomUUID, NOW))
                .isTrue();
        assertThat(product.variants()).extracting(Variant::sku).containsExactly("tee-m", "tee-s");
    }

    @Test
    void a_file_keeps_what_it_cannot_say() {
        UUID file = UUID.randomUUID();
        Product digital = product(variant("tee-s", "10.00", 5, file, Map.of("Size", "S")));
        assertThat(digital.become(TEE, List.of(sized("tee-s", "S")), UUID::randomUUID, NOW))
                .isFalse();
        VariantDetails kept = digital.variants().getFirst().details();
        assertThat(kept.lowStockThreshold()).isEqualTo(5);
        assertThat(kept.fileGuid()).isEqualTo(file);
    }
}
