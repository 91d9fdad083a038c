package dev.comptoir.catalog.productimport.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.comptoir.catalog.product.domain.Option;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.productimport.domain.ParsedFile;
import dev.comptoir.catalog.productimport.domain.ProductDraft;
import dev.comptoir.catalog.productimport.domain.Rejected;
import dev.comptoir.catalog.productimport.domain.RowError;
import dev.comptoir.catalog.productimport.domain.VariantDraft;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopifyFileTest {

    private static final String HEADER =
            "Handle,Title,Body (HTML),Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,"
                    + "Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,"
                    + "Variant Requires Shipping,Variant Taxable,Image Src,Image Position,Gift Card,Variant Image,Status\n";

    static ParsedFile parse(String csv) {
        SentFile file = new SentFile();
        file.add(csv.getBytes(StandardCharsets.UTF_8));
        file.end();
        return ProductFile.parse(
                file, new PriceRule("EUR", LocalDate.parse("2026-11-27")), LocalDate.parse("2026-11-27"), 1000);
    }

    private static ProductDraft only(String rows) {
        ParsedFile file = parse(HEADER + rows);
        assertThat(file.errors()).isEmpty();
        assertThat(file.products()).hasSize(1);
        return file.products().getFirst();
    }

    private static RowError error(String rows) {
        ParsedFile file = parse(HEADER + rows);
        assertThat(file.products()).isEmpty();
        assertThat(file.errors()).hasSize(1);
        return file.errors().getFirst();
    }

    @Test
    void a_cell_or_a_header_without_end_is_refused_before_it_fills_the_memory() {
        String endless = "x".repeat(2 * 1024 * 1024);
        for (String file : List.of(
                HEADER + "tee,\"" + endless + "\",,true\n",
                HEADER + "tee,\"" + endless,
                HEADER + "\"".repeat(endless.length()),
                endless,
                "Handle,Title" + ",".repeat(endless.length()))) {
            assertThatThrownBy(() -> parse(file)).extracting("code").isEqualTo("malformed-csv");
        }
        assertThat(only("tee,Tee," + "x".repeat(100_000) + ",true,,,,,TEE,,,,10\n")
                        .variants())
                .hasSize(1);
    }

    @Test
    void groups_the_rows_of_a_handle_and_builds_its_options() {
        ProductDraft tee =
                only("tee,Tee,,true,Size,S,Colour,Red,TEE-S,shopify,3,continue,10,true,false,,,false,,active\n"
                        + "tee,,,,,M,,Red,,,0,deny,10.50,false,true,,,,,\n");
        assertThat(tee.details().options()).extracting(Option::name).containsExactly("Size", "Colour");
        assertThat(tee.details().options().getFirst().values()).containsExactly("S", "M");
        assertThat(tee.variants())
                .extracting(
                        VariantDraft::sku,
                        variant -> variant.details().name(),
                        variant -> variant.details().price(),
                        variant -> variant.details().stockTracked(),
                        variant -> variant.details().allowsBackorder(),
                        VariantDraft::initialStock)
                .containsExactly(
                        tuple("TEE-S", "S / Red", Money.parse("10", "EUR"), true, true, 3),
                        tuple("tee-m-red", "M / Red", Money.parse("10.50", "EUR"), false, false, 0));
        assertThat(tee.variants().getLast().details().options()).isEqualTo(Map.of("Size", "M", "Colour", "Red"));
    }

    @Test
    void takes_rows_with_only_an_image_for_no_variant_and_the_first_position_for_the_main_image() {
        ProductDraft cup = only("cup,Cup,,true,Title,Default Title,,,,,,deny,5,true,true,https://a.test/2.jpg,2,,,\n"
                + "cup,,,,,,,,,,,,,,,https://a.test/1.jpg,1,,,\n");
        assertThat(cup.variants()).hasSize(1);
        assertThat(cup.variants().getFirst().sku()).isEqualTo("cup");
        assertThat(cup.details().options()).isEmpty();
        assertThat(cup.details().imageUrl()).isEqualTo("https://a.test/1.jpg");
    }

    @Test
    void finds_the_rows_of_a_product_wherever_they_stand() {
        ParsedFile file = parse(HEADER
                + "a,A,,true,Size,S,,,,,,deny,1,true,true,,,,,\n"
                + "b,B,,true,Title,Default Title,,,,,,deny,1,true,true,,,,,\n"
                + "a,,,,,M,,,,,,deny,1,true,true,,,,,\n");
        assertThat(file.products()).extracting(ProductDraft::externalId).containsExactly("a", "b");
        assertThat(file.products().getFirst().variants()).hasSize(2);
    }

    @Test
    void shows_only_published_active_products_to_shoppers() {
        assertThat(only(status("true", "active")).details().status()).isEqualTo(ProductStatus.ACTIVE);
        assertThat(only(status("false", "active")).details().status()).isEqualTo(ProductStatus.DRAFT);
        assertThat(only(status("true", "")).details().status()).isEqualTo(ProductStatus.ACTIVE);
        assertThat(only(status("true", "draft")).details().status()).isEqualTo(ProductStatus.DRAFT);
        assertThat(only(status("true", "archived")).details().status()).isEqualTo(ProductStatus.ARCHIVED);
        assertThat(error(status("true", "sold")).code()).isEqualTo("invalid-status");
    }

    private static String status(String published, String status) {
        return "x,X,," + published + ",Title,Default Title,,,,,,deny,1,true,true,,,,," + status + "\n";
    }

    @Test
    void names_row_column_and_reason_of_what_is_wrong() {
        RowError price = error("ok,Ok,,true,Title,Default Title,,,,,,deny,,true,true,,,,,\n");
        assertThat(price)
                .extracting(RowError::row, RowError::column, RowError::code)
                .containsExactly(2, "Variant Price", "missing-price");
        assertThat(error("n,,,true,Title,Default Title,,,,,,deny,1,true,true,,,,,\n")
                        .code())
                .isEqualTo("missing-name");
        assertThat(error("q,Q,,true,Title,Default Title,,,,,many,deny,1,true,true,,,,,\n")
                        .code())
                .isEqualTo("invalid-quantity");
        assertThat(only("q,Q,,true,Title,Default Title,,,,,1000000000,deny,1,true,true,,,,,\n"))
                .isNotNull();
        assertThat(error("q,Q,,true,Title,Default Title,,,,,1000000001,deny,1,true,true,,,,,\n")
                        .code())
                .isEqualTo("invalid-quantity");
        assertThat(error("f,F,,true,Title,Default Title,,,,,,deny,1,maybe,true,,,,,\n")
                        .code())
                .isEqualTo("invalid-flag");
        assertThat(error("p,P,,true,Title,Default Title,,,,,,perhaps,1,true,true,,,,,\n")
                        .code())
                .isEqualTo("invalid-inventory-policy");
        assertThat(error("m,M,,true,Title,Default Title,,,,,,deny,1.005,true,true,,,,,\n")
                        .code())
                .isEqualTo("invalid-price");
        assertThat(error("i,I,,true,Title,Default Title,,,,,,deny,1,true,true,not-a-url,1,,,\n")
                        .code())
                .isEqualTo("invalid-image");
        assertThat(error(",No handle,,true,Title,Default Title,,,,,,deny,1,true,true,,,,,\n")
                        .code())
                .isEqualTo("missing-handle");
        assertThat(error("short,Short,,true\n").code()).isEqualTo("missing-price");
        assertThat(error("a note below the table\n").code()).isEqualTo("wrong-cell-count");
        assertThat(error("l,L,,true,Title,Default Title,,,,,,deny,1,true,true,,,,,,more\n")
                        .code())
                .isEqualTo("wrong-cell-count");
        assertThat(error("d,D,,true,Size,S,,,A,,,deny,1,true,true,,,,,\nd,,,,,S,,,B,,,deny,1,true,true,,,,,\n")
                        .code())
                .isEqualTo("duplicate-variant");
    }

    @Test
    void takes_a_variant_without_a_value_for_any_value() {
        ProductDraft tee = parse(HEADER
                        + "t,T,,true,Size,S,Colour,Red,A,,,deny,1,true,true,,,,,\n"
                        + "t,,,,,M,,,B,,,deny,2,true,true,,,,,\n"
                        + "t,,,,,,,,C,,,deny,3,true,true,,,,,\n"
                        + "t,,,,,,,,D,,,deny,4,true,true,,,,,\n")
                .products()
                .getFirst();
        assertThat(tee.variants())
                .extracting(variant -> variant.details().options())
                .containsExactly(Map.of("Size", "S", "Colour", "Red"), Map.of("Size", "M"), Map.of(), Map.of());
        assertThat(tee.details().options())
                .containsExactly(new Option("Size", List.of("S", "M")), new Option("Colour", List.of("Red")));
    }

    @Test
    void refuses_the_second_product_with_an_sku_of_the_file() {
        ParsedFile file = parse(HEADER
                + "a,A,,true,Title,Default Title,,,SAME,,,deny,1,true,true,,,,,\n"
                + "b,B,,true,Title,Default Title,,,SAME,,,deny,1,true,true,,,,,\n");
        assertThat(file.products()).extracting(ProductDraft::externalId).containsExactly("a");
        assertThat(file.errors()).extracting(RowError::row, RowError::code).containsExactly(tuple(3, "duplicate-sku"));
    }

    @Test
    void skips_gift_cards_with_the_reason() {
        ParsedFile file = parse(HEADER + "g,Gift,,true,Title,Default Title,,,,,,deny,50,false,false,,,true,,\n");
        assertThat(file.rejected())
                .extracting(Rejected::reason)
                .first()
                .asString()
                .startsWith("gift-card");
        assertThat(file.errors()).isEmpty();
    }

    @Test
    void counts_rows_as_a_spreadsheet_does_through_line_breaks_and_blank_rows() {
        ParsedFile file = parse("\ufeff" + HEADER.replace("\n", "\r\n")
                + "a,A,\"<p>two\r\nlines</p>\",true,Title,Default Title,,,,,,deny,1,true,true,,,,,\r\n"
                + "\r\n"
                + "b,B,,true,Title,Default Title,,,,,,deny,x,true,true,,,,,\r\n");
        assertThat(file.products().getFirst().details().description()).isEqualTo("<p>two\nlines</p>");
        assertThat(file.errors().getFirst().row()).isEqualTo(4);
    }

    @Test
    void reads_files_a_spreadsheet_saved_with_semicolons_and_decimal_commas() {
        String csv = (HEADER + "a,A,,true,Title,Default Title,,,,,,deny,9.90,true,true,,,,,\n")
                .replace(',', ';')
                .replace("9.90", "9,90");
        assertThat(parse(csv)
                        .products()
                        .getFirst()
                        .variants()
                        .getFirst()
                        .details()
                        .price())
                .isEqualTo(Money.parse("9.90", "EUR"));
    }

    @Test
    void makes_the_same_sku_for_the_same_long_options_every_time() {
        String row = "a-very-long-handle-that-goes-on-and-on,A,,true,Colour,Crème brûlée with caramel sauce and more,,,"
                + ",,,deny,1,true,true,,,,,\n";
        String sku = only(row).variants().getFirst().sku();
        assertThat(sku).hasSizeLessThanOrEqualTo(64).startsWith("a-very-long-handle-that-goes-on-and-on-creme-brul");
        assertThat(only(row).variants().getFirst().sku()).isEqualTo(sku);
    }

    @Test
    void refuses_a_file_with_too_many_rows() {
        String csv = HEADER + "a,A,,true,Title,Default Title,,,,,,deny,1,true,true,,,,,\n".repeat(1001);
        assertThatThrownBy(() -> parse(csv))
                .isInstanceOfSatisfying(
                        DomainException.class, file -> assertThat(file.code()).isEqualTo("too-many-rows"));
    }

    @Test
    void takes_cells_that_are_missing_at_the_end_of_a_row_for_empty_ones() {
        ProductDraft product = only("s,S,,true,Title,Default Title,,,,,,deny,1\n");
        assertThat(product.variants()).hasSize(1);
        assertThat(product.details().status()).isEqualTo(ProductStatus.ACTIVE);
    }

    @Test
    void takes_names_for_plain_text() {
        for (String name : List.of(
                "Pen&notebook set",
                "Guitar&amplifier",
                "Time&timesheet",
                "Cable A<B 2m",
                "Size <M>",
                "R&D",
                "a &foo; b")) {
            assertThat(named(name)).isEqualTo(name);
        }
        assertThat(named("AT&amp;T")).isEqualTo("AT&T");
        assertThat(named("Caf&#233; &eacute;t&#xe9;")).isEqualTo("Café été");
        assertThat(named("&lt;b&gt;Bold&lt;/b&gt;")).isEqualTo("<b>Bold</b>");
        assertThat(named("<strong class=\"x\">Bold</strong><br/>hat")).isEqualTo("Boldhat");
        assertThat(named("evil\u202Egpj.exe")).isEqualTo("evilgpj.exe");
    }

    private static String named(String name) {
        return only("n,\"" + name.replace("\"", "\"\"") + "\",,true,Title,Default Title,,,,,,deny,1\n")
                .details()
                .name();
    }

    @Test
    void gives_pictures_and_links_without_scheme_one() {
        ProductDraft product = only(
                "p,P,\"<p><img src=\"\"//cdn.test/a.jpg\"\"> <a href=\"\"/pages/sizes\"\">Sizes</a>"
                        + "<a href=\"\"javascript:alert(1)\"\">no</a></p>\",true,Title,Default Title,,,,,,deny,1,,,//cdn.test/b.jpg\n");
        assertThat(product.details().imageUrl()).isEqualTo("https://cdn.test/b.jpg");
        assertThat(product.details().description())
                .isEqualTo("<p><img src=\"https://cdn.test/a.jpg\"> <a href=\"/pages/sizes\">Sizes</a><a>no</a></p>");
    }

    @Test
    void takes_a_long_description_and_refuses_one_that_is_too_long() {
        String row = "d,D,%s,true,Title,Default Title,,,,,,deny,1\n";
        assertThat(only(row.formatted("x".repeat(100_000))).details().description())
                .hasSize(100_000);
        assertThat(error(row.formatted("x".repeat(100_001))).code()).isEqualTo("too-long");
    }

    @Test
    void finds_the_header_below_what_spreadsheets_put_before_it() {
        String rows = HEADER + "a,A,,true,Title,Default Title,,,,,,deny,1\nb,B,,true,Title,Default Title,,,,,,deny\n";
        for (String before : List.of("sep=;\n", "\ufeffsep=;\r\n", "\"sep=;\"\n", ";;;\n", "\n", "\n\nSEP=;\n")) {
            ParsedFile file = parse(before + rows.replace(',', ';'));
            assertThat(file.products()).as(before).hasSize(1);
            assertThat(file.errors().getFirst().row())
                    .as(before)
                    .isEqualTo(3
                            + (int) before.chars().filter(each -> each == '\n').count());
        }
        assertThat(parse("sep=\t\n" + rows.replace(',', '\t')).products()).hasSize(1);
        assertThat(parse("sep=,\n" + rows).products()).hasSize(1);
    }

    @Test
    void refuses_prices_that_can_be_read_in_two_ways() {
        for (String price : List.of("1,299.00", "1.299", "1,299", "1 299", "€9", "9.-", "-5.00")) {
            assertThat(error("p,P,,true,Title,Default Title,,,,,,deny,\"" + price + "\"\n"))
                    .matches(error -> error.code().equals("invalid-price")
                            && error.detail().startsWith(price));
        }
    }
}
