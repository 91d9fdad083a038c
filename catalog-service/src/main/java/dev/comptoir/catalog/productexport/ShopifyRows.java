package dev.comptoir.catalog.productexport;

import static dev.comptoir.catalog.productexport.CsvLine.guarded;
import static dev.comptoir.catalog.productexport.CsvLine.orEmpty;
import static dev.comptoir.catalog.productexport.CsvLine.plain;

import dev.comptoir.catalog.product.domain.Option;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.domain.Image;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of one product in Shopify's format: one per variant, then one for each picture more. */
final class ShopifyRows {

    static final List<String> HEADER = List.of(
            "Handle",
            "Title",
            "Body (HTML)",
            "Vendor",
            "Product Category",
            "Type",
            "Tags",
            "Published",
            "Option1 Name",
            "Option1 Value",
            "Option2 Name",
            "Option2 Value",
            "Option3 Name",
            "Option3 Value",
            "Variant SKU",
            "Variant Grams",
            "Variant Inventory Tracker",
            "Variant Inventory Qty",
            "Variant Inventory Policy",
            "Variant Fulfillment Service",
            "Variant Price",
            "Variant Compare At Price",
            "Variant Requires Shipping",
            "Variant Taxable",
            "Variant Barcode",
            "Image Src",
            "Image Position",
            "Image Alt Text",
            "Gift Card",
            "Variant Image",
            "Variant Tax Code",
            "Status");

    private static final int MOST_OPTIONS = 3;

    private final Product product;
    private final ProductDetails details;
    private final Map<String, Integer> stock;

    ShopifyRows(Product product, Map<String, Integer> stock) {
        this.product = product;
        this.details = product.details();
        this.stock = stock;
    }

    /** None for a product with more options than Shopify knows. */
    List<Map<String, String>> rows() {
        if (details.options().size() > MOST_OPTIONS) {
            return List.of();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        product.variants().forEach(variant -> rows.add(variant(variant.details())));
        addProduct(rows.getFirst());
        addImages(rows);
        rows.forEach(row -> row.put("Handle", guarded(product.externalId())));
        return rows;
    }

    private void addProduct(Map<String, String> row) {
        List<String> categories = details.facts().categories();
        row.put("Title", plain(details.name()));
        row.put("Body (HTML)", guarded(details.description()));
        row.put("Vendor", plain(orEmpty(details.facts().vendor())));
        row.put("Type", categories.isEmpty() ? "" : plain(categories.getFirst()));
        row.put("Product Category", categories.size() < 2 ? "" : plain(categories.get(1)));
        row.put("Tags", plain(String.join(", ", details.facts().tags())));
        row.put("Published", String.valueOf(details.status() == ProductStatus.ACTIVE));
        row.put("Gift Card", "false");
        row.put("Status", details.status().name().toLowerCase(Locale.ROOT));
        int number = 1;
        for (Option option : details.options()) {
            row.put("Option" + number++ + " Name", plain(option.name()));
        }
        if (details.options().isEmpty()) {
            row.put("Option1 Name", "Title");
        }
    }

    private Map<String, String> variant(VariantDetails variant) {
        Map<String, String> row = new HashMap<>();
        int number = 1;
        for (Option option : details.options()) {
            row.put(
                    "Option" + number++ + " Value",
                    plain(orEmpty(variant.options().get(option.name()))));
        }
        if (details.options().isEmpty()) {
            row.put("Option1 Value", "Default Title");
        }
        addStock(row, variant);
        addPrices(row, variant);
        row.put("Variant SKU", guarded(variant.sku()));
        row.put("Variant Grams", orEmpty(variant.facts().weightGrams()));
        row.put("Variant Fulfillment Service", "manual");
        row.put("Variant Requires Shipping", String.valueOf(variant.requiresShipping()));
        row.put("Variant Taxable", String.valueOf(variant.taxable()));
        row.put("Variant Barcode", guarded(orEmpty(variant.facts().barcode())));
        row.put("Variant Image", orEmpty(variant.imageUrl()));
        row.put("Variant Tax Code", orEmpty(variant.facts().taxClass()));
        return row;
    }

    private void addStock(Map<String, String> row, VariantDetails variant) {
        row.put("Variant Inventory Tracker", variant.stockTracked() ? "shopify" : "");
        row.put("Variant Inventory Qty", variant.stockTracked() ? orEmpty(stock.get(variant.sku())) : "");
        row.put("Variant Inventory Policy", variant.allowsBackorder() ? "continue" : "deny");
    }

    private static void addPrices(Map<String, String> row, VariantDetails variant) {
        row.put("Variant Price", variant.price().amount());
        row.put(
                "Variant Compare At Price",
                variant.facts().compareAtPrice() == null
                        ? ""
                        : variant.facts().compareAtPrice().amount());
    }

    private void addImages(List<Map<String, String>> rows) {
        List<Image> images = details.images();
        for (int i = 0; i < images.size(); i++) {
            if (i == rows.size()) {
                rows.add(new HashMap<>());
            }
            rows.get(i).put("Image Src", images.get(i).url());
            rows.get(i).put("Image Position", String.valueOf(i + 1));
            rows.get(i).put("Image Alt Text", plain(orEmpty(images.get(i).alt())));
        }
    }
}
