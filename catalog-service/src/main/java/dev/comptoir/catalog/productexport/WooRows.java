package dev.comptoir.catalog.productexport;

import static dev.comptoir.catalog.productexport.CsvLine.guarded;
import static dev.comptoir.catalog.productexport.CsvLine.orEmpty;
import static dev.comptoir.catalog.productexport.CsvLine.plain;

import dev.comptoir.catalog.product.domain.Option;
import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.product.domain.ProductStatus;
import dev.comptoir.catalog.product.domain.VariantDetails;
import dev.comptoir.catalog.productfacts.domain.Dimensions;
import dev.comptoir.catalog.productfacts.domain.Image;
import dev.comptoir.catalog.productfacts.domain.Sale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of one product in WooCommerce's format: one for a simple product, else one for it and one for each variation. */
final class WooRows {

    private static final int ATTRIBUTES = 10;
    private static final Pattern BY_ID = Pattern.compile("woo-(\\d{1,9})");

    static final List<String> HEADER = Stream.concat(
                    Stream.of(
                            "ID",
                            "Type",
                            "SKU",
                            "GTIN, UPC, EAN, or ISBN",
                            "Name",
                            "Published",
                            "Visibility in catalog",
                            "Short description",
                            "Description",
                            "Date sale price starts",
                            "Date sale price ends",
                            "Tax status",
                            "Tax class",
                            "In stock?",
                            "Stock",
                            "Low stock amount",
                            "Backorders allowed?",
                            "Weight (kg)",
                            "Length (cm)",
                            "Width (cm)",
                            "Height (cm)",
                            "Sale price",
                            "Regular price",
                            "Categories",
                            "Tags",
                            "Images",
                            "Parent",
                            "Position",
                            "Brands",
                            ProductFileFormat.WOO_EXTERNAL_ID),
                    IntStream.rangeClosed(1, ATTRIBUTES)
                            .boxed()
                            .flatMap(number -> Stream.of(
                                    "Attribute " + number + " name",
                                    "Attribute " + number + " value(s)",
                                    "Attribute " + number + " visible",
                                    "Attribute " + number + " global")))
            .toList();

    private final Product product;
    private final ProductDetails details;
    private final Map<String, Integer> stock;

    WooRows(Product product, Map<String, Integer> stock) {
        this.product = product;
        this.details = product.details();
        this.stock = stock;
    }

    List<Map<String, String>> rows() {
        VariantDetails first = product.variants().getFirst().details();
        boolean isSimple = product.variants().size() == 1 && first.options().isEmpty();
        List<Map<String, String>> rows = new ArrayList<>();
        Map<String, String> head = isSimple ? variant(first) : new HashMap<>();
        head.put("Type", isSimple ? type("simple", first) : "variable");
        addProduct(head);
        addIdentity(head, isSimple ? first.sku() : product.externalId());
        head.put(
                ProductFileFormat.WOO_EXTERNAL_ID,
                isSimple && !first.sku().equals(product.externalId()) ? guarded(product.externalId()) : "");
        rows.add(head);
        if (!isSimple) {
            product.variants().forEach(variant -> rows.add(variation(variant.details(), rows.size())));
        }
        return rows;
    }

    private void addProduct(Map<String, String> row) {
        row.put("Name", plain(details.name()));
        row.put("Published", details.status() == ProductStatus.ACTIVE ? "1" : "-1");
        row.put("Visibility in catalog", "visible");
        row.put("Description", guarded(escaped(details.description())));
        row.put("Categories", list(details.facts().categories()));
        row.put("Tags", list(details.facts().tags()));
        row.put("Brands", list(Stream.ofNullable(details.facts().vendor()).toList()));
        row.put("Images", addresses(details.images().stream().map(Image::url)));
        int number = 1;
        for (Option option : details.options()) {
            addAttribute(row, number++, option.name(), option.values());
        }
    }

    /** A product that came without an SKU has the number it came with. */
    private static void addIdentity(Map<String, String> row, String sku) {
        Matcher byId = BY_ID.matcher(sku);
        if (byId.matches()) {
            row.put("ID", byId.group(1));
        } else {
            row.put("SKU", guarded(sku));
        }
    }

    private Map<String, String> variation(VariantDetails variant, int position) {
        Map<String, String> row = variant(variant);
        Matcher byId = BY_ID.matcher(product.externalId());
        row.put("Type", type("variation", variant));
        row.put("SKU", guarded(variant.sku()));
        row.put("Name", plain(details.name()));
        row.put("Published", "1");
        row.put("Parent", byId.matches() ? "id:" + byId.group(1) : guarded(product.externalId()));
        row.put("Position", String.valueOf(position));
        row.put("Images", addresses(Stream.of(variant.imageUrl())));
        int number = 1;
        for (Option option : details.options()) {
            String value = variant.options().get(option.name());
            addAttribute(row, number++, option.name(), Stream.ofNullable(value).toList());
        }
        return row;
    }

    private Map<String, String> variant(VariantDetails variant) {
        Map<String, String> row = new HashMap<>();
        row.put("GTIN, UPC, EAN, or ISBN", guarded(orEmpty(variant.facts().barcode())));
        row.put("Tax status", variant.taxable() ? "taxable" : "none");
        row.put("Tax class", orEmpty(variant.facts().taxClass()));
        row.put("In stock?", "1");
        row.put(
                "Stock",
                variant.stockTracked() ? String.valueOf(Math.max(0, stock.getOrDefault(variant.sku(), 0))) : "");
        row.put("Low stock amount", orEmpty(variant.lowStockThreshold()));
        row.put("Backorders allowed?", variant.allowsBackorder() ? "1" : "0");
        row.put("Regular price", variant.price().amount());
        addSale(row, variant.facts().sale());
        if (variant.facts().weightGrams() != null) {
            row.put("Weight (kg)", decimal(variant.facts().weightGrams(), 3));
        }
        addDimensions(row, variant.facts().dimensions());
        return row;
    }

    private static void addSale(Map<String, String> row, Sale sale) {
        if (sale != null) {
            row.put("Sale price", sale.price().amount());
            row.put("Date sale price starts", orEmpty(sale.startsOn()));
            row.put("Date sale price ends", orEmpty(sale.endsOn()));
        }
    }

    private static void addDimensions(Map<String, String> row, Dimensions dimensions) {
        if (dimensions != null) {
            row.put("Length (cm)", decimal(dimensions.lengthMm(), 1));
            row.put("Width (cm)", decimal(dimensions.widthMm(), 1));
            row.put("Height (cm)", decimal(dimensions.heightMm(), 1));
        }
    }

    private static void addAttribute(Map<String, String> row, int number, String name, List<String> values) {
        row.put("Attribute " + number + " name", plain(name));
        row.put("Attribute " + number + " value(s)", list(values));
        row.put("Attribute " + number + " visible", "1");
        row.put("Attribute " + number + " global", "0");
    }

    private static String type(String type, VariantDetails variant) {
        return variant.requiresShipping() ? type : type + ", virtual";
    }

    private static String list(Collection<String> values) {
        return values.stream().map(value -> plain(value).replace(",", "\\,")).collect(Collectors.joining(", "));
    }

    private static String addresses(Stream<String> addresses) {
        return addresses
                .filter(Objects::nonNull)
                .map(address -> address.replace(",", "\\,"))
                .collect(Collectors.joining(", "));
    }

    /** A line break is written as a backslash and an n; those two signs themselves with one backslash more. */
    private static String escaped(String text) {
        return text.replace("\\n", "\\\\n").replace("\n", "\\n");
    }

    private static String decimal(int value, int scale) {
        return BigDecimal.valueOf(value, scale).stripTrailingZeros().toPlainString();
    }
}
