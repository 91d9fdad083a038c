package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.product.Descriptions;
import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.Texts;
import dev.comptoir.catalog.productfacts.domain.Sale;
import dev.comptoir.catalog.productimport.domain.RowErrors;
import dev.comptoir.catalog.productimport.domain.VariantDraft;
import dev.comptoir.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a simple product, or a variable one with its variations, from WooCommerce rows. */
final class WooProduct {

    private final PriceRule prices;
    private final LocalDate today;

    WooProduct(PriceRule prices, LocalDate today) {
        this.prices = prices;
        this.today = today;
    }

    /** The merchant's id where the file says it, else the SKU. */
    static String externalId(Row row) {
        return row.has(WooColumns.EXTERNAL_ID) ? row.text(WooColumns.EXTERNAL_ID) : sku(row);
    }

    /** The SKU, else the shop's own number: both stay the same from export to export. */
    private static String sku(Row row) {
        if (row.has(WooColumns.SKU)) {
            return row.text(WooColumns.SKU);
        }
        return row.has(WooColumns.ID) ? "woo-" + row.text(WooColumns.ID) : "";
    }

    void addSimple(Found found, Row row) {
        RowErrors errors = new RowErrors();
        Cells cells = new Cells(row, prices, errors);
        Map<String, Set<String>> attributes = WooAttributes.lists(cells, row.header());
        ProductDetails details = details(cells, row, attributes);
        String id = identity(cells, row);
        String sku = sku(row).isEmpty() ? "" : cells.sku(WooColumns.SKU, sku(row));
        List<VariantDraft> only = List.of(variant(cells, null, sku, details.name(), Map.of()));
        found.product(row.number(), id, details, only, errors);
    }

    void addVariable(Found found, Row row, List<Row> variations) {
        RowErrors tooMany = VariantCount.check(row.number(), variations.size());
        if (!tooMany.isEmpty()) {
            found.product(row.number(), externalId(row), null, List.of(), tooMany);
            return;
        }
        RowErrors errors = new RowErrors();
        Cells parent = new Cells(row, prices, errors);
        String id = identity(parent, row);
        Map<String, Set<String>> attributes = WooAttributes.lists(parent, row.header());
        List<VariantDraft> variants = new ArrayList<>();
        for (Row variation : variations) {
            variants.add(variation(new Cells(variation, prices, errors), variation, parent, id, attributes));
        }
        if (variants.isEmpty()) {
            parent.refuse(WooColumns.TYPE, "no-variations", "The variable product has no variation in the file.");
        }
        found.product(row.number(), id, details(parent, row, attributes), variants, errors);
    }

    private VariantDraft variation(
            Cells cells, Row row, Cells parent, String parentId, Map<String, Set<String>> attributes) {
        Map<String, String> chosen = new LinkedHashMap<>();
        WooAttributes.chosen(cells, row.header()).forEach((name, value) -> {
            chosen.put(name, value);
            attributes.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(value);
        });
        String sku = row.has(WooColumns.SKU)
                ? cells.sku(WooColumns.SKU, row.text(WooColumns.SKU))
                : Slugs.sku(parentId, chosen.isEmpty() ? List.of(row.text(WooColumns.ID)) : chosen.values());
        return variant(cells, parent, sku, Options.name(chosen, cells.name(WooColumns.NAME)), chosen);
    }

    private VariantDraft variant(Cells cells, Cells parent, String sku, String name, Map<String, String> options) {
        WooStock stock = WooStock.of(cells, parent);
        Money regular = cells.price(WooColumns.REGULAR_PRICE);
        Sale sale = WooPrice.sale(cells, regular, today);
        VariantDetails details = new VariantDetails(
                sku,
                name,
                regular,
                !WooFile.types(cells.row()).contains("virtual"),
                taxable(cells),
                stock.isTracked(),
                stock.allowsBackorder(),
                cells.stock(WooColumns.LOW_STOCK),
                firstImage(cells),
                null,
                options,
                WooFacts.variant(cells.row(), parent == null ? null : parent.row(), sale));
        return new VariantDraft(cells.number(), details, stock.units());
    }

    private static ProductDetails details(Cells cells, Row row, Map<String, Set<String>> attributes) {
        Column text = row.has(WooColumns.DESCRIPTION) ? WooColumns.DESCRIPTION : WooColumns.SHORT_DESCRIPTION;
        String description = cells.description(text, WooEscapes.text(cells.text(text)));
        return new ProductDetails(
                cells.name(WooColumns.NAME),
                description,
                firstImage(cells),
                status(cells),
                WooAttributes.options(attributes),
                WooFacts.product(row));
    }

    private static String identity(Cells cells, Row row) {
        String id = externalId(row);
        if (sku(row).isEmpty()) {
            cells.refuse(WooColumns.SKU, "missing-sku", "The row has neither an SKU nor an ID.");
        } else if (id.length() > Texts.EXTERNAL_ID || !id.matches(Texts.ONE_LINE)) {
            cells.refuse(WooColumns.SKU, "too-long", "An SKU is one line of at most " + Texts.SKU + " characters.");
        }
        return id;
    }

    /** 1 is published, 0 private, -1 a draft. */
    private static ProductStatus status(Cells cells) {
        return switch (cells.text(WooColumns.PUBLISHED)) {
            case "", "1" -> ProductStatus.ACTIVE;
            case "0", "-1" -> ProductStatus.DRAFT;
            default -> {
                cells.refuse(WooColumns.PUBLISHED, "invalid-status", "Published is 1, 0 or -1.");
                yield ProductStatus.DRAFT;
            }
        };
    }

    /** Tax on the shipping only, or none, is no tax on the product. */
    private static boolean taxable(Cells cells) {
        return switch (cells.word(WooColumns.TAX_STATUS)) {
            case "", "taxable", "parent" -> true;
            case "shipping", "none" -> false;
            default -> {
                cells.refuse(WooColumns.TAX_STATUS, "invalid-tax-status", "It is taxable, shipping or none.");
                yield true;
            }
        };
    }

    /** Several are separated by commas; the first is the main one. */
    private static String firstImage(Cells cells) {
        String first = WooEscapes.list(cells.text(WooColumns.IMAGES), "(?:\\s*(?=https?:|//)|\\s+)").stream()
                .findFirst()
                .orElse("");
        return cells.address(WooColumns.IMAGES, Descriptions.plain(first));
    }
}
