package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.product.Descriptions;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productimport.domain.RowError;
import dev.comptoir.catalog.productimport.domain.RowErrors;
import dev.comptoir.catalog.productimport.domain.VariantDraft;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of one handle, read as one product: the first has the product's fields, rows with only an image add no variant. */
final class ShopifyProduct {

    private static final String NO_OPTION = "Title";

    private final String handle;
    private final List<Row> rows;
    private final PriceRule prices;
    private final RowErrors errors = new RowErrors();
    private final Cells head;
    private final Map<String, Column> optionColumns;

    ShopifyProduct(String handle, List<Row> rows, PriceRule prices) {
        this.handle = handle;
        this.rows = rows;
        this.prices = prices;
        this.head = cells(rows.getFirst());
        this.optionColumns = optionColumns();
    }

    boolean isGiftCard() {
        return "true".equals(head.word(ShopifyColumns.GIFT_CARD));
    }

    void addTo(Found found) {
        RowErrors tooMany = VariantCount.check(head.number(), variantRows().count());
        if (!tooMany.isEmpty()) {
            found.product(head.number(), handle, null, List.of(), tooMany);
            return;
        }
        String name = head.name(ShopifyColumns.TITLE);
        List<VariantDraft> variants =
                variantRows().map(row -> variant(cells(row), name)).toList();
        refuseRepeatedOptions(variants);
        ProductDetails details = new ProductDetails(
                name,
                head.description(ShopifyColumns.BODY),
                image(),
                status(),
                Options.of(optionColumns.keySet(), variants),
                ShopifyFacts.product(rows.getFirst(), rows));
        found.product(head.number(), handle, details, variants, errors);
    }

    private Stream<Row> variantRows() {
        return rows.stream().filter(row -> row.number() == head.number() || isVariant(row));
    }

    private VariantDraft variant(Cells cells, String productName) {
        Map<String, String> options = options(cells);
        String given = cells.text(ShopifyColumns.SKU).replaceFirst("^'", "");
        String sku = given.isEmpty() ? Slugs.sku(handle, options.values()) : cells.sku(ShopifyColumns.SKU, given);
        VariantDetails details = new VariantDetails(
                sku,
                Options.name(options, productName),
                cells.price(ShopifyColumns.PRICE),
                cells.flag(ShopifyColumns.SHIPPING, true),
                cells.flag(ShopifyColumns.TAXABLE, true),
                cells.has(ShopifyColumns.TRACKER),
                allowsBackorder(cells),
                null,
                cells.address(ShopifyColumns.VARIANT_IMAGE, cells.text(ShopifyColumns.VARIANT_IMAGE)),
                null,
                options,
                ShopifyFacts.variant(cells.row(), prices));
        return new VariantDraft(cells.number(), details, cells.stock(ShopifyColumns.QUANTITY));
    }

    private Map<String, Column> optionColumns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int i = 1; i <= 3; i++) {
            String name = Descriptions.plain(head.text(ShopifyColumns.optionName(i)));
            if (!name.isEmpty() && !isNoOption(name)) {
                columns.putIfAbsent(name, ShopifyColumns.optionValue(i));
            }
        }
        return columns;
    }

    /** Shopify writes Title / Default Title for a product without options. */
    private boolean isNoOption(String name) {
        return name.equals(NO_OPTION)
                && head.text(ShopifyColumns.optionValue(1)).equals("Default " + NO_OPTION);
    }

    /** A variant without a value for an option stands for any value, as files of this catalogue say it. */
    private Map<String, String> options(Cells cells) {
        Map<String, String> options = new LinkedHashMap<>();
        optionColumns.forEach((name, column) -> {
            String value = Descriptions.plain(cells.text(column));
            if (!value.isEmpty()) {
                Options.check(cells, column, name, value);
                options.put(name, value);
            }
        });
        return options;
    }

    private void refuseRepeatedOptions(List<VariantDraft> variants) {
        Set<Map<String, String>> seen = new HashSet<>();
        for (VariantDraft variant : variants) {
            Map<String, String> options = variant.details().options();
            boolean isOpen = options.isEmpty() || options.size() < optionColumns.size();
            if (!seen.add(options) && !isOpen) {
                errors.add(new RowError(
                        variant.row(),
                        ShopifyColumns.optionValue(1).name(),
                        "duplicate-variant",
                        "Another row of " + handle + " has the same option values."));
            }
        }
    }

    private boolean allowsBackorder(Cells cells) {
        String policy = cells.word(ShopifyColumns.POLICY);
        return switch (policy) {
            case "", "deny", "false" -> false;
            case "continue", "true" -> true;
            default -> {
                cells.refuse(
                        ShopifyColumns.POLICY, "invalid-inventory-policy", policy + " is neither deny nor continue.");
                yield false;
            }
        };
    }

    /** A product that is active but not published is not on sale. */
    private ProductStatus status() {
        boolean isPublished = head.flag(ShopifyColumns.PUBLISHED, true);
        String status = head.word(ShopifyColumns.STATUS);
        return switch (status) {
            case "", "active" -> isPublished ? ProductStatus.ACTIVE : ProductStatus.DRAFT;
            case "draft", "unlisted" -> ProductStatus.DRAFT;
            case "archived" -> ProductStatus.ARCHIVED;
            default -> {
                head.refuse(
                        ShopifyColumns.STATUS, "invalid-status", status + " is none of active, draft and archived.");
                yield ProductStatus.DRAFT;
            }
        };
    }

    /** The image at position 1, else the first there is. */
    private String image() {
        Row main = rows.stream()
                .filter(row -> row.has(ShopifyColumns.IMAGE))
                .filter(row -> row.text(ShopifyColumns.IMAGE_POSITION).equals("1"))
                .findFirst()
                .orElseGet(() -> rows.stream()
                        .filter(row -> row.has(ShopifyColumns.IMAGE))
                        .findFirst()
                        .orElse(rows.getFirst()));
        return cells(main).address(ShopifyColumns.IMAGE, main.text(ShopifyColumns.IMAGE));
    }

    private static boolean isVariant(Row row) {
        return row.has(ShopifyColumns.optionValue(1)) || row.has(ShopifyColumns.PRICE) || row.has(ShopifyColumns.SKU);
    }

    private Cells cells(Row row) {
        return new Cells(row, prices, errors);
    }
}
