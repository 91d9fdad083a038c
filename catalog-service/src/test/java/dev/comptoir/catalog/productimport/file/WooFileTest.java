package dev.comptoir.catalog.productimport.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.productimport.domain.ParsedFile;
import dev.comptoir.catalog.productimport.domain.ProductDraft;
import dev.comptoir.catalog.productimport.domain.Rejected;
import dev.comptoir.catalog.productimport.domain.RowError;
import dev.comptoir.catalog.productimport.domain.VariantDraft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WooFileTest {

    private static final String HEADER =
            "ID,Type,SKU,Name,Published,Short description,Description,Date sale price starts,"
                    + "Date sale price ends,Tax status,In stock?,Stock,Low stock amount,Backorders allowed?,Sale price,"
                    + "Regular price,Images,Parent,Position,Attribute 1 name,Attribute 1 value(s),Attribute 2 name,"
                    + "Attribute 2 value(s)\n";

    private static ParsedFile parse(String rows) {
        return ShopifyFileTest.parse(HEADER + rows);
    }

    @Test
    void takes_the_merchants_id_from_the_column_of_a_file_of_this_catalogue() {
        ParsedFile file = ShopifyFileTest.parse("""
                ID,Type,SKU,Name,Published,Regular price,Parent,Meta: comptoir_external_id
                ,simple,A,Other,1,3,,B
                ,simple,B,One,1,3,,p-1
                9,simple,,Two,1,3,,p-2
                ,variable,A,Many,1,,,
                ,variation,A-1,Many,1,3,A,
                """);
        assertThat(file.errors()).isEmpty();
        assertThat(file.products())
                .extracting(ProductDraft::externalId, ProductDraft::skus)
                .containsExactly(
                        tuple("B", List.of("A")),
                        tuple("p-1", List.of("B")),
                        tuple("p-2", List.of("woo-9")),
                        tuple("A", List.of("A-1")));
    }

    @Test
    void names_upsells_and_cross_sells_beside_a_product() {
        ParsedFile file = ShopifyFileTest.parse("""
                ID,Type,SKU,Name,Published,Regular price,Upsells,Cross-sells
                1,simple,A,One,1,3,"B, id:3","B, C\\, D"
                2,simple,B,Two,1,3,,
                """);
        assertThat(file.errors()).isEmpty();
        assertThat(file.products())
                .extracting(ProductDraft::relatedNames)
                .containsExactly(List.of("B", "woo-3", "C, D"), List.of());
    }

    private static ProductDraft only(String rows) {
        ParsedFile file = parse(rows);
        assertThat(file.errors()).isEmpty();
        assertThat(file.products()).hasSize(1);
        return file.products().getFirst();
    }

    private static String code(String rows) {
        List<RowError> errors = parse(rows).errors();
        assertThat(errors).hasSize(1);
        return errors.getFirst().code();
    }

    @Test
    void joins_variations_to_the_parent_named_by_sku_or_by_id_before_or_after_it() {
        ProductDraft tee = only("2,variation,tee-m,Tee - M,1,,,,,taxable,1,,,0,,12,,id:1,2,Size,M,Colour,\n"
                + "1,variable,tee,Tee,1,,Long text,,,taxable,1,,,0,,,,,0,Size,\"S, M\",Colour,\"Red, Blue\"\n"
                + "3,variation,,Tee - S,1,,,,,taxable,1,4,,1,,11,,tee,1,Size,S,Colour,Red\n");
        assertThat(tee.externalId()).isEqualTo("tee");
        assertThat(tee.variants())
                .extracting(
                        VariantDraft::sku,
                        VariantDraft::initialStock,
                        variant -> variant.details().options())
                .containsExactly(
                        tuple("tee-s-red", 4, Map.of("Size", "S", "Colour", "Red")),
                        tuple("tee-m", null, Map.of("Size", "M")));
        assertThat(tee.details().options().getLast().values()).containsExactly("Red", "Blue");
        assertThat(tee.variants().getFirst().details().allowsBackorder()).isTrue();
    }

    @Test
    void asks_the_sale_price_only_within_its_dates_and_only_when_it_is_lower() {
        assertThat(price("", "", "8", "10")).isEqualTo("8.00");
        assertThat(price("2026-11-27", "2026-11-27", "8", "10")).isEqualTo("8.00");
        assertThat(price("2026-11-28", "", "8", "10")).isEqualTo("10.00");
        assertThat(price("", "2026-11-26 23:59:59", "8", "10")).isEqualTo("10.00");
        assertThat(price("", "", "12", "10")).isEqualTo("10.00");
        assertThat(price("", "", "", "10,50\"".replace("\"", ""))).isEqualTo("10.50");
        assertThat(code("1,simple,a,A,1,,,soon,,taxable,1,,,0,8,10,,,0,,,,\n")).isEqualTo("invalid-date");
    }

    private static String price(String starts, String ends, String sale, String regular) {
        ProductDraft product = only("1,simple,a,A,1,,," + starts + "," + ends + ",taxable,1,,,0," + sale + ",\""
                + regular + "\",,,0,,,,\n");
        return product.variants().getFirst().details().currentPrice().amount();
    }

    @Test
    void skips_groups_and_external_products_with_the_reason() {
        ParsedFile file = parse("1,grouped,g,Group,1,,,,,taxable,1,,,0,,,,,0,,,,\n"
                + "2,external,e,Elsewhere,1,,,,,taxable,1,,,0,,5,,,0,,,,\n"
                + "3,subscription,s,Monthly,1,,,,,taxable,1,,,0,,5,,,0,,,,\n");
        assertThat(file.products()).isEmpty();
        assertThat(file.errors()).isEmpty();
        assertThat(file.rejected())
                .extracting(Rejected::externalId, rejected -> rejected.reason().split(":")[0])
                .containsExactly(
                        tuple("g", "grouped-product"), tuple("e", "external-product"), tuple("s", "unsupported-type"));
    }

    @Test
    void sends_nothing_by_post_that_is_virtual() {
        assertThat(first("1,\"simple, downloadable, virtual\",a,A,1,,,,,none,1,,,0,,5,,,0,,,,\n")
                        .details()
                        .requiresShipping())
                .isFalse();
        assertThat(first("1,simple,a,A,1,,,,,none,1,,,0,,5,,,0,,,,\n").details())
                .matches(variant -> variant.requiresShipping() && !variant.taxable());
    }

    @Test
    void counts_stock_when_there_is_a_figure_and_never_sells_what_is_out_of_stock() {
        assertThat(first("1,simple,a,A,1,,,,,taxable,1,7,2,0,,5,,,0,,,,\n"))
                .matches(variant -> variant.initialStock() == 7
                        && variant.details().stockTracked()
                        && variant.details().lowStockThreshold() == 2);
        assertThat(first("1,simple,a,A,1,,,,,taxable,1,,,0,,5,,,0,,,,\n"))
                .matches(variant ->
                        variant.initialStock() == null && !variant.details().stockTracked());
        assertThat(first("1,simple,a,A,1,,,,,taxable,0,,,0,,5,,,0,,,,\n"))
                .matches(variant ->
                        variant.initialStock() == 0 && variant.details().stockTracked());
        assertThat(first("1,simple,a,A,1,,,,,taxable,backorder,-3,,notify,,5,,,0,,,,\n"))
                .matches(variant ->
                        variant.initialStock() == 0 && variant.details().allowsBackorder());
    }

    private static VariantDraft first(String rows) {
        return only(rows).variants().getFirst();
    }

    @Test
    void reads_texts_as_the_exporter_writes_them() {
        ProductDraft product =
                only("1,simple,a,Men&#8217;s <b>hat</b>,0,Short,\"<p>One</p>\\n<p>Two</p>\",,,taxable,1,,,0,"
                        + ",5,\"https://a.test/1.jpg, https://a.test/2.jpg\",,0,Material,\"Wool\\, Merino, Silk\",,\n");
        assertThat(product.details().name()).isEqualTo("Men\u2019s hat");
        assertThat(product.details().description()).isEqualTo("<p>One</p>\n<p>Two</p>");
        assertThat(product.details().imageUrl()).isEqualTo("https://a.test/1.jpg");
        assertThat(product.details().status()).isEqualTo(ProductStatus.DRAFT);
        assertThat(product.details().options().getFirst().values()).containsExactly("Wool, Merino", "Silk");
    }

    @Test
    void names_a_product_without_sku_by_its_number() {
        ProductDraft product = only("77,simple,,A,1,,,,,taxable,1,,,0,,5,,,0,,,,\n");
        assertThat(product.externalId()).isEqualTo("woo-77");
        assertThat(product.variants().getFirst().sku()).isEqualTo("woo-77");
    }

    @Test
    void refuses_a_variable_product_for_one_bad_variation_and_variations_without_parent() {
        assertThat(code("1,variable,tee,Tee,1,,,,,taxable,1,,,0,,,,,0,Size,\"S, M\",,\n"
                        + "2,variation,s,Tee S,1,,,,,taxable,1,,,0,,5,,tee,1,Size,S,,\n"
                        + "3,variation,m,Tee M,1,,,,,taxable,1,,,0,,,,tee,2,Size,M,,\n"))
                .isEqualTo("missing-price");
        assertThat(code("2,variation,s,Tee S,1,,,,,taxable,1,,,0,,5,,nobody,1,Size,S,,\n"))
                .isEqualTo("unknown-parent");
        assertThat(code("1,variable,tee,Tee,1,,,,,taxable,1,,,0,,,,,0,Size,S,,\n"))
                .isEqualTo("no-variations");
        assertThat(code("1,simple,tee,Tee,1,,,,,taxable,1,,,0,,5,,,0,,,,\n"
                        + "2,variation,s,Tee S,1,,,,,taxable,1,,,0,,5,,tee,1,Size,S,,\n"))
                .isEqualTo("parent-not-variable");
        assertThat(code(",simple,,A,1,,,,,taxable,1,,,0,,5,,,0,,,,\n")).isEqualTo("missing-sku");
    }

    @Test
    void undoes_the_escapes_of_the_exporter() {
        ProductDraft product = only("1,simple,a,A,1,,\"C:\\\\new file\\nsecond\",,,taxable,1,,,0,,5,"
                + "\"https://a.test/w_300\\,h_300/a.jpg, https://a.test/b.jpg\",,0,Length,\"1\\,5 m, 2 m\"\n");
        assertThat(product.details().description()).isEqualTo("C:\\new file\nsecond");
        assertThat(product.details().imageUrl()).isEqualTo("https://a.test/w_300,h_300/a.jpg");
        assertThat(product.details().options().getFirst().values()).containsExactly("1,5 m", "2 m");
    }

    @Test
    void leaves_an_image_address_with_ampersands_alone() {
        assertThat(only("1,simple,a,A,1,,,,,taxable,1,,,0,,5,https://a.test/i?a=1&copy=2\n")
                        .details()
                        .imageUrl())
                .isEqualTo("https://a.test/i?a=1&copy=2");
    }

    @Test
    void reads_the_export_of_a_shop_in_another_language() {
        ParsedFile french =
                ShopifyFileTest.parse("ID,Type,UGS,Nom,Publié,Description,État de la TVA,En stock\u00a0?,Stock,"
                        + "Tarif promo,Tarif régulier,Images,Parent,Nom de l\u2019attribut 1,Valeur(s) de l\u2019attribut 1\n"
                        + "1,simple,F1,Thé,1,,taxable,1,5,\"9,90\",\"12,50\",,,Parfum,Menthe\n"
                        + "notes\n");
        assertThat(french.products().getFirst().variants().getFirst())
                .matches(variant -> variant.initialStock() == 5
                        && variant.details().currentPrice().amount().equals("9.90")
                        && variant.sku().equals("F1"));
        assertThat(french.products().getFirst().details().options().getFirst().name())
                .isEqualTo("Parfum");
        assertThat(french.errors())
                .extracting(RowError::row, RowError::code)
                .containsExactly(tuple(3, "wrong-cell-count"));
        assertThat(ShopifyFileTest.parse("ID,Typ,Artikelnummer,Name,Regulärer Preis\n1,simple,G1,Tee,5\n")
                        .products())
                .hasSize(1);
        assertThat(ShopifyFileTest.parse("ID,Tipo,SKU,Nombre,Precio normal\n1,simple,E1,Té,5\n")
                        .products())
                .hasSize(1);
    }

    @Test
    void takes_short_rows_and_refuses_long_ones() {
        assertThat(only("1,simple,a,A,1,,,,,taxable,1,,,0,,5\n").variants()).hasSize(1);
        assertThat(code("1,simple,a,A,1,,,,,taxable,1,,,0,,5,,,0,,,,,more\n")).isEqualTo("wrong-cell-count");
    }

    @Test
    void a_guard_against_formulas_is_no_part_of_a_name() {
        assertThat(only("1,simple,a,'-20% hiver,'-1,,,,,taxable,1,,,0,,5\n").details())
                .matches(product -> product.name().equals("-20% hiver") && product.status() == ProductStatus.DRAFT);
    }
}
