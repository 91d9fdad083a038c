package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productfacts.FactRules;
import dev.comptoir.catalog.productfacts.Texts;
import dev.comptoir.catalog.productfacts.domain.Image;
import dev.comptoir.catalog.productfacts.domain.ProductFacts;
import dev.comptoir.catalog.productfacts.domain.VariantFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Shopify's rows say of a product beside name, price and stock. */
final class ShopifyFacts {

    private static final int MOST = 250;
    private static final int CATEGORIES = 50;
    private static final int ALT = 512;
    private static final int BARCODE = 64;

    private ShopifyFacts() {}

    static ProductFacts product(Row head, List<Row> rows) {
        return new ProductFacts(
                null,
                FactCells.line(head.text(ShopifyColumns.VENDOR), Texts.NAME),
                FactCells.lines(Arrays.stream(head.text(ShopifyColumns.TAGS).split(",")), FactRules.TAG, MOST),
                FactCells.lines(
                        Stream.of(head.text(ShopifyColumns.TYPE), head.text(ShopifyColumns.CATEGORY)),
                        FactRules.CATEGORY,
                        CATEGORIES),
                null,
                images(rows),
                null,
                null,
                null,
                null);
    }

    private record Placed(int place, Image image) {}

    /** No more than twice as many are held as count, for each row may have one. */
    private static List<Image> images(List<Row> rows) {
        List<Placed> first = new ArrayList<>();
        for (Row row : rows) {
            String address = FactCells.address(row.text(ShopifyColumns.IMAGE));
            if (address != null) {
                first.add(new Placed(
                        place(row), new Image(address, FactCells.line(row.text(ShopifyColumns.IMAGE_ALT), ALT))));
            }
            if (first.size() == 2 * MOST) {
                first = inOrder(first);
            }
        }
        return inOrder(first).stream().map(Placed::image).toList();
    }

    private static List<Placed> inOrder(List<Placed> images) {
        return images.stream()
                .sorted(Comparator.comparingInt(Placed::place))
                .limit(MOST)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static int place(Row row) {
        String place = row.text(ShopifyColumns.IMAGE_POSITION);
        return place.matches("\\d{1,9}") ? Integer.parseInt(place) : Integer.MAX_VALUE;
    }

    static VariantFacts variant(Row row, PriceRule prices) {
        return new VariantFacts(
                FactCells.line(row.text(ShopifyColumns.BARCODE).replaceFirst("^'", ""), BARCODE),
                FactCells.money(row.text(ShopifyColumns.COMPARE_AT), prices),
                null,
                FactCells.measure(row.text(ShopifyColumns.GRAMS), "1"),
                null,
                null,
                null,
                null,
                FactCells.taxClass(row.text(ShopifyColumns.TAX_CODE)));
    }
}
