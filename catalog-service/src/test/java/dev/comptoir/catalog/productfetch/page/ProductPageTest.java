package dev.comptoir.catalog.productfetch.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.catalog.product.domain.Option;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.domain.Dimensions;
import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import dev.comptoir.catalog.productfacts.domain.QuantityRule;
import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import dev.comptoir.catalog.productfetch.domain.Offer;
import dev.comptoir.catalog.productfetch.domain.ReadButton;
import dev.comptoir.catalog.productfetch.domain.ReadButtons;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductPageTest {

    private static final URI PAGE = URI.create("https://shop.example/goods/index.html");

    private static List<ReadButton> html(String body) {
        return ProductPage.read(
                        ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=utf-8",
                        PAGE,
                        new PriceRule("EUR", LocalDate.parse("2026-11-27")))
                .buttons();
    }

    private static List<ReadButton> json(String body) {
        return ProductPage.read(
                        body.getBytes(StandardCharsets.UTF_8),
                        "application/json",
                        PAGE,
                        new PriceRule("EUR", LocalDate.parse("2026-11-27")))
                .buttons();
    }

    private static String button(String attributes) {
        return "<button class=\"buy snipcart-add-item\" " + attributes + ">Buy</button>";
    }

    private static Offer offer(String attributes) {
        return html(button(attributes)).getFirst().offer();
    }

    private static String refusal(String attributes) {
        return html(button(attributes)).getFirst().code();
    }

    @Test
    void a_button_offers_a_product() {
        Offer offer = offer(
                "data-item-id=tee data-item-name=\"Tee &amp; more\" data-item-price=\"12.50\" data-item-url=\"/tee\""
                        + " data-item-image=\"../img/tee 1.png\" data-item-description=\"<b>Soft</b><script>x</script>\"");

        assertThat(offer.externalId()).isEqualTo("tee");
        assertThat(offer.name()).isEqualTo("Tee & more");
        assertThat(offer.imageUrl()).isEqualTo("https://shop.example/img/tee%201.png");
        assertThat(offer.description()).isEqualTo("<b>Soft</b>");
        VariantDetails variant = offer.variants().getFirst();
        assertThat(offer.variants()).hasSize(1);
        assertThat(variant.sku()).isEqualTo("tee");
        assertThat(variant.price().amount()).isEqualTo("12.50");
        assertThat(variant.requiresShipping()).isTrue();
        assertThat(variant.stockTracked()).isFalse();
    }

    @Test
    void a_button_says_how_heavy_and_large_its_product_is_how_many_are_sold_and_what_it_belongs_to() {
        Offer offer = offer("data-item-id=box data-item-name=Box data-item-price=5 data-item-weight=170"
                + " data-item-length=30 data-item-width=20.5 data-item-height=5 data-item-min-quantity=2"
                + " data-item-max-quantity=12 data-item-quantity-step=2 data-item-categories=\"Shirts | Sale||\""
                + " data-item-metadata='{\"season\":\"summer\",\"no key\":1,\"shelf\":4}'");

        VariantFacts facts = offer.variants().getFirst().facts();
        assertThat(facts.weightGrams()).isEqualTo(170);
        assertThat(facts.dimensions()).isEqualTo(new Dimensions(300, 205, 50));
        assertThat(facts.quantity()).isEqualTo(new QuantityRule(2, 12, 2));
        assertThat(offer.facts().categories()).containsExactly("Shirts", "Sale");
        assertThat(offer.facts().metadata()).isEqualTo(Map.of("season", "summer", "shelf", "4"));
    }

    @Test
    void what_a_button_says_beside_its_price_is_left_out_where_it_cannot_be_read() {
        Offer offer = offer("data-item-id=box data-item-name=Box data-item-price=5 data-item-weight=\"1,5 kg\""
                + " data-item-length=30 data-item-width=20 data-item-height=0 data-item-min-quantity=5"
                + " data-item-max-quantity=4 data-item-metadata=\"{season\"");

        assertThat(offer.variants().getFirst().facts()).isEqualTo(VariantFacts.NONE);
        assertThat(offer.facts()).isEqualTo(ProductFacts.NONE);
        assertThat(offer(
                                "data-item-id=x data-item-name=X data-item-price=1 data-item-min-quantity=1 data-item-weight=-3")
                        .variants()
                        .getFirst()
                        .facts())
                .isEqualTo(VariantFacts.NONE);
    }

    @Test
    void custom_fields_make_variations_with_their_prices() {
        Offer offer = offer("data-item-id=oil data-item-name=Oil data-item-price=10"
                + " data-item-custom1-name=\"Size: \" data-item-custom1-options=\"Small | Large[+2.50] | Tiny[-1]\""
                + " data-item-custom2-name=Scent data-item-custom2-options=\"Mango|Lime\""
                + " data-item-custom3-name=\"Engraving\"");

        assertThat(offer.options())
                .containsExactly(
                        new Option("Size", List.of("Small", "Large", "Tiny")),
                        new Option("Scent", List.of("Mango", "Lime")));
        assertThat(offer.variants().stream().map(v -> v.sku() + " " + v.price().amount()))
                .containsExactly(
                        "oil-small-mango 10.00",
                        "oil-small-lime 10.00",
                        "oil-large-mango 12.50",
                        "oil-large-lime 12.50",
                        "oil-tiny-mango 9.00",
                        "oil-tiny-lime 9.00");
        assertThat(offer.variants().get(2).name()).isEqualTo("Large / Mango");
    }

    @Test
    void options_without_prices_are_left_open_when_they_are_too_many() {
        String many = "1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16";
        Offer offer = offer("data-item-id=x data-item-name=X data-item-price=1 data-item-custom1-name=A"
                + " data-item-custom1-options=\"" + many + "\" data-item-custom2-name=B data-item-custom2-options=\""
                + many + "\" data-item-custom3-name=C data-item-custom3-options=\"a|b[+1]\"");

        assertThat(offer.variants()).hasSize(2);
        assertThat(offer.options()).hasSize(3);
    }

    @Test
    void what_cannot_be_read_is_refused_by_its_button() {
        assertThat(refusal("data-item-name=X data-item-price=1")).isEqualTo("missing-id");
        assertThat(refusal("data-item-id=\"\" data-item-name=X data-item-price=1"))
                .isEqualTo("missing-id");
        assertThat(refusal("data-item-id=x data-item-price=1")).isEqualTo("missing-name");
        assertThat(refusal("data-item-id=x data-item-name=X")).isEqualTo("missing-price");
        assertThat(refusal("data-item-id=x data-item-name=X data-item-price=499.000đ"))
                .isEqualTo("price-not-a-number");
        assertThat(refusal("data-item-id=x data-item-name=X data-item-price=-1"))
                .isEqualTo("price-not-a-number");
        assertThat(refusal("data-item-id=\"{{ product.id }}\" data-item-name=X data-item-price=1"))
                .isEqualTo("unrendered-template");
        assertThat(refusal("data-item-id=x data-item-name=X data-item-price='{\"usd\":3}'"))
                .isEqualTo("foreign-currency");
        assertThat(refusal("data-item-id=x data-item-name=X data-item-price=1 data-item-file-guid=nope"))
                .isEqualTo("invalid-file-guid");
        assertThat(refusal("data-item-id=x data-item-name=X data-item-price=1 data-item-custom1-options=a"))
                .isEqualTo("invalid-option-name");
        assertThat(refusal("data-item-id=x data-item-name=X data-item-price=1 data-item-custom1-name=A"
                        + " data-item-custom1-options=\"Red!|Red?\""))
                .isEqualTo("duplicate-option-value");
    }

    @Test
    void a_price_by_currency_is_that_of_the_store_and_a_file_is_not_sent() {
        UUID file = UUID.randomUUID();
        Offer offer = offer("data-item-id=x data-item-name=X data-item-price='{\"usd\":3,\"eur\":2.5}'"
                + " data-item-file-guid=" + file);

        assertThat(offer.variants().getFirst().price().amount()).isEqualTo("2.50");
        assertThat(offer.variants().getFirst().fileGuid()).isEqualTo(file);
        assertThat(offer.variants().getFirst().requiresShipping()).isFalse();
    }

    @Test
    void one_id_with_two_prices_is_reported_and_not_guessed() {
        String one = button("data-item-id=x data-item-name=X data-item-price=1");
        String other = button("data-item-id=x data-item-name=X data-item-price=2");
        String sound = button("data-item-id=y data-item-name=Y data-item-price=3");
        List<ReadButton> read = agreed(one + sound + sound + other + "<p data-item-id=z></p>");
        assertThat(read).extracting(ReadButton::code).containsExactly("price-differs", null, null, "price-differs");
        assertThat(read).extracting(ReadButton::place).containsExactly(1, 2, 3, 4);
    }

    private static List<ReadButton> agreed(String body) {
        ReadButtons read = new ReadButtons(1);
        read.add(PAGE, html(body), null);
        return read.agreed();
    }

    @Test
    void a_page_says_where_its_list_goes_on() {
        assertThat(next("<a href='index.html?p=2#top' rel='nofollow next'>2</a>"))
                .isEqualTo(URI.create("https://shop.example/goods/index.html?p=2"));
        assertThat(next("<link rel=next href=/p2>")).isEqualTo(URI.create("https://shop.example/p2"));
        assertThat(next("<a href=/p2 rel=nextdoor>2</a><a rel=next>3</a>")).isNull();
    }

    private static URI next(String body) {
        byte[] page = body.getBytes(StandardCharsets.UTF_8);
        return ProductPage.read(page, "text/html", PAGE, new PriceRule("EUR", LocalDate.parse("2026-11-27")))
                .next();
    }

    @Test
    void pages_are_followed_in_turn_and_never_in_a_ring_or_without_end() {
        List<ReadButton> one = html(button("data-item-id=x data-item-name=X data-item-price=1"));
        ReadButtons read = new ReadButtons(3);
        assertThat(read.add(PAGE, one, PAGE.resolve("/2"))).contains(PAGE.resolve("/2"));
        assertThat(read.add(PAGE.resolve("/2"), one, PAGE)).isEmpty();
        assertThat(read.add(PAGE.resolve("/3"), one, PAGE.resolve("/4"))).isEmpty();
        assertThat(read.agreed()).extracting(ReadButton::place).containsExactly(1, 2, 3);
        assertThat(new ReadButtons(1).add(PAGE, one, PAGE.resolve("/2"))).isEmpty();
    }

    @Test
    void a_file_offers_one_or_many() {
        Offer one = json("{\"id\":7,\"price\":19.99,\"url\":\"/x\"}").getFirst().offer();
        assertThat(one.externalId()).isEqualTo("7");
        assertThat(one.name()).isNull();
        assertThat(one.variants().getFirst().name()).isEqualTo("7");

        List<ReadButton> many = json("""
                [{"id":"tee","name":"Tee","price":{"eur":5},"url":"/x",
                  "customFields":[{"name":"Size","options":"S|L[+3.00]"}]},
                 {"price":1,"url":"/x"}, {"id":"y","price":1}]""");
        assertThat(many.getFirst().offer().variants())
                .extracting(VariantDetails::sku)
                .containsExactly("tee-s", "tee-l");
        assertThat(many.get(1).code()).isEqualTo("missing-id");
        assertThat(many.get(2).code()).isEqualTo("missing-url");
    }

    @Test
    void anything_but_pages_and_lists_of_products_is_refused_as_a_whole() {
        assertThatThrownBy(() -> json("7")).hasMessageContaining("JSON");
        assertThatThrownBy(() -> json("[1]")).hasMessageContaining("JSON");
        assertThatThrownBy(() -> json("{")).hasMessageContaining("JSON");
        assertThatThrownBy(() -> ProductPage.read(
                        new byte[3], "image/png", PAGE, new PriceRule("EUR", LocalDate.parse("2026-11-27"))))
                .hasMessageContaining("image/png");
        assertThatThrownBy(() -> agreed(button("x=1").repeat(501))).hasMessageContaining("500");
        assertThat(html("<p>Nothing to buy</p>")).isEmpty();
    }

    private static ProductPage read(byte[] body, String contentType) {
        return ProductPage.read(body, contentType, PAGE, new PriceRule("EUR", LocalDate.parse("2026-11-27")));
    }

    @Test
    void a_page_whose_tree_would_take_far_more_memory_than_the_page_is_refused() {
        for (String tags : List.of("<b>".repeat(100_001), "<p></p>".repeat(100_001))) {
            assertThatThrownBy(() -> html(tags)).extracting("code").isEqualTo("page-too-large");
        }
        assertThat(html("<b>".repeat(10_000) + "a < b" + button("data-item-id=A")))
                .hasSize(1);
        assertThatThrownBy(() -> json("[" + "{},".repeat(150_000) + "{}]"))
                .extracting("code")
                .isEqualTo("page-too-large");
        assertThatThrownBy(() -> json("[{\"id\":\"A\",\"x\":[" + "[],".repeat(150_000) + "[]]}]"))
                .extracting("code")
                .isEqualTo("page-too-large");
    }

    @Test
    void words_that_name_no_encoding_are_passed_over_and_bytes_of_none_are_refused() {
        byte[] body = button("data-item-id=A data-item-price=1.00 data-item-name=Caf\u00e9 data-item-url=/a")
                .getBytes(StandardCharsets.UTF_8);
        for (String charset : List.of("-", "_x", ":a", "klingon")) {
            assertThat(read(body, "text/html; charset=" + charset).buttons())
                    .extracting(button -> button.offer().name())
                    .containsExactly("Caf\u00e9");
        }
        byte[] latin = button("data-item-id=A data-item-price=1.00 data-item-name=Caf\u00e9 data-item-url=/a")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(latin, "text/html; charset=utf-8").buttons().getFirst().code())
                .isEqualTo("wrong-charset");
        assertThat(read(latin, "text/html; charset=iso-8859-1")
                        .buttons()
                        .getFirst()
                        .code())
                .isNull();
        byte[] utf32 = {0, 0, 0, '[', -1, -1, -1, -1};
        assertThatThrownBy(() -> read(utf32, "application/json"))
                .extracting("code")
                .isEqualTo("malformed-json");
    }
}
