package dev.comptoir.catalog.product.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.catalog.productfacts.domain.Image;
import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilePolicyTest {

    private static final Image FRONT = new Image("https://shop.test/front.jpg", "Front");
    private static final Image BACK = new Image("https://shop.test/back.jpg", null);
    private static final Option SIZE = new Option("Size", List.of("M", "S", "L"));
    private static final Option SOLD = new Option("Size", List.of("S", "M"));

    private static ProductDetails tee(String image, Option size, Image... images) {
        return new ProductDetails(
                "Tee", "", image, ProductStatus.ACTIVE, List.of(size), ProductFacts.NONE.withImages(List.of(images)));
    }

    private static VariantDetails variant(String name, String image, String size) {
        return new VariantDetails(
                "tee-" + size,
                name,
                Money.parse("10.00", "EUR"),
                true,
                true,
                true,
                false,
                null,
                image,
                null,
                Map.of("Size", size),
                VariantFacts.NONE);
    }

    private static FilePolicy policy(ProductDetails before) {
        return new FilePolicy(before, List.of(variant("Small", null, "S"), variant("M", null, "M")));
    }

    @Test
    void a_product_whose_first_picture_serves_as_its_main_one_needs_no_other() {
        ProductDetails before = tee(null, SIZE, FRONT, BACK);
        assertThat(policy(before).product(tee(FRONT.url(), SOLD, FRONT, BACK))).isEqualTo(before);
        assertThat(policy(before).product(tee(BACK.url(), SOLD, BACK, FRONT)).imageUrl())
                .isEqualTo(BACK.url());
    }

    @Test
    void a_main_picture_that_is_not_among_the_others_or_not_the_first_of_them_changes_nothing() {
        ProductDetails beside = tee(FRONT.url(), SIZE, BACK);
        Image silent = new Image(FRONT.url(), null);
        assertThat(beside.images()).containsExactly(silent, BACK);
        assertThat(policy(beside).product(tee(FRONT.url(), SOLD, silent, BACK))).isEqualTo(beside);
        ProductDetails last = tee(FRONT.url(), SIZE, BACK, FRONT);
        assertThat(last.images()).containsExactly(FRONT, BACK);
        assertThat(policy(last).product(tee(FRONT.url(), SOLD, FRONT, BACK))).isEqualTo(last);
    }

    @Test
    void values_that_no_variant_has_and_their_order_stay_until_the_variants_change() {
        ProductDetails before = tee(null, SIZE);
        assertThat(policy(before).product(tee(null, SOLD)).options()).containsExactly(SIZE);
        Option more = new Option("Size", List.of("S", "M", "XL"));
        assertThat(policy(before).product(tee(null, more)).options()).containsExactly(more);
    }

    @Test
    void a_variant_keeps_the_name_it_was_given_and_follows_its_options_where_it_was_given_none() {
        ProductDetails before = tee(null, SIZE);
        List<VariantDetails> wanted = List.of(variant("S", null, "S"), variant("M", null, "M"));
        assertThat(policy(before).variants(before, wanted))
                .extracting(VariantDetails::name)
                .containsExactly("Small", "M");
        VariantDetails open = new FilePolicy(before, List.of(simple("Tee")))
                .variants(before, List.of(simple("Shirt")))
                .getFirst();
        assertThat(open.name()).isEqualTo("Shirt");
    }

    private static VariantDetails simple(String name) {
        return new VariantDetails(
                "tee",
                name,
                Money.parse("10.00", "EUR"),
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
    void a_variant_that_is_shown_by_the_picture_of_its_product_goes_on_so() {
        ProductDetails before = tee(FRONT.url(), SIZE, FRONT, BACK);
        assertThat(policy(before)
                        .variants(before, List.of(variant("S", FRONT.url(), "S"), variant("M", BACK.url(), "M"))))
                .extracting(VariantDetails::imageUrl)
                .containsExactly(null, BACK.url());
    }
}
