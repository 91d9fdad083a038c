package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.product.Descriptions;
import dev.comptoir.catalog.productfacts.FactRules;
import dev.comptoir.catalog.productfacts.Texts;
import dev.comptoir.catalog.productfacts.domain.Dimensions;
import dev.comptoir.catalog.productfacts.domain.Image;
import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import dev.comptoir.catalog.productfacts.domain.Sale;
import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What WooCommerce's rows say of a product beside name, price and stock. */
final class WooFacts {

    private static final int MOST = 250;
    private static final int CATEGORIES = 50;
    private static final int RELATED = 50;
    private static final int BARCODE = 64;
    private static final String OF_PARENT = "parent";
    private static final String IMAGE = "(?:\\s*(?=https?:|//)|\\s+)";

    /** Grams and millimetres of the units that shops can measure in. */
    private static final Map<String, String> GRAMS =
            Map.of("kg", "1000", "g", "1", "lbs", "453.59237", "oz", "28.349523125");

    private static final Map<String, String> MILLIMETRES =
            Map.of("cm", "10", "mm", "1", "m", "1000", "in", "25.4", "yd", "914.4");

    private WooFacts() {}

    static ProductFacts product(Row row) {
        return new ProductFacts(
                null,
                WooEscapes.list(row.text(WooColumns.BRANDS)).stream()
                        .findFirst()
                        .map(brand -> FactCells.line(brand, Texts.NAME))
                        .orElse(null),
                FactCells.lines(WooEscapes.list(row.text(WooColumns.TAGS)).stream(), FactRules.TAG, MOST),
                FactCells.lines(
                        WooEscapes.list(row.text(WooColumns.CATEGORIES)).stream(), FactRules.CATEGORY, CATEGORIES),
                null,
                images(row),
                null,
                null,
                null,
                related(row));
    }

    /** SKUs of products, and the shop's own numbers of those without one, as {@code woo-7}. */
    private static List<String> related(Row row) {
        return Stream.of(WooColumns.UPSELLS, WooColumns.CROSS_SELLS)
                .flatMap(column -> WooEscapes.list(row.text(column)).stream())
                .map(name -> name.startsWith("id:") ? "woo-" + name.substring(3) : name)
                .distinct()
                .limit(RELATED)
                .toList();
    }

    private static List<Image> images(Row row) {
        return WooEscapes.list(row.text(WooColumns.IMAGES), IMAGE).stream()
                .map(image -> FactCells.address(Descriptions.plain(image)))
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST)
                .map(url -> new Image(url, null))
                .toList();
    }

    /** @param parent whose measures count where the row has none; null for a product without variations */
    static VariantFacts variant(Row row, Row parent, Sale sale) {
        Integer weight = measure(row, WooColumns::weight, GRAMS);
        Dimensions dimensions = dimensions(row);
        return new VariantFacts(
                FactCells.line(row.text(WooColumns.BARCODE), BARCODE),
                null,
                sale,
                weight == null && parent != null ? measure(parent, WooColumns::weight, GRAMS) : weight,
                dimensions == null && parent != null ? dimensions(parent) : dimensions,
                null,
                null,
                null,
                taxClass(row, parent));
    }

    /** What a variation has is its parent's when it says so, as shops do by the word parent. */
    private static String taxClass(Row row, Row parent) {
        String own = row.text(WooColumns.TAX_CLASS);
        boolean isOfParent = parent != null && (own.isBlank() || own.equals(OF_PARENT));
        return FactCells.taxClass(isOfParent ? parent.text(WooColumns.TAX_CLASS) : own);
    }

    private static Dimensions dimensions(Row row) {
        Integer length = measure(row, WooColumns::length, MILLIMETRES);
        Integer width = measure(row, WooColumns::width, MILLIMETRES);
        Integer height = measure(row, WooColumns::height, MILLIMETRES);
        return length == null || width == null || height == null ? null : new Dimensions(length, width, height);
    }

    private static Integer measure(Row row, Function<String, Column> column, Map<String, String> units) {
        return units.entrySet().stream()
                .filter(unit -> row.has(column.apply(unit.getKey())))
                .findFirst()
                .map(unit -> FactCells.measure(row.text(column.apply(unit.getKey())), unit.getValue()))
                .orElse(null);
    }
}
