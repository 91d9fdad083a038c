package dev.comptoir.catalog.productexport;

import dev.comptoir.catalog.productfacts.domain.Sale;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The columns of a file of products; their keys are for ever. */
enum ProductColumn {
    PRODUCT_ID("productId", row -> row.product().id()),
    EXTERNAL_ID("externalId", row -> row.product().externalId()),
    SLUG("slug", row -> row.facts().slug()),
    NAME("name", row -> row.details().name()),
    DESCRIPTION("description", row -> row.details().description()),
    STATUS("status", row -> row.details().status()),
    VENDOR("vendor", row -> row.facts().vendor()),
    CATEGORIES("categories", row -> row.facts().categories()),
    TAGS("tags", row -> row.facts().tags()),
    IMAGE_URL("imageUrl", row -> row.details().imageUrl()),
    VARIANT_ID("variantId", row -> row.variant().id()),
    SKU("sku", row -> row.unit().sku()),
    VARIANT_NAME("variantName", row -> row.unit().name()),
    OPTIONS("options", row -> row.unit().options()),
    VARIANT_IMAGE_URL("variantImageUrl", row -> row.unit().imageUrl()),
    BARCODE("barcode", row -> row.unitFacts().barcode()),
    CURRENCY("currency", row -> row.unit().price().currency()),
    PRICE("price", row -> row.unit().price()),
    COMPARE_AT_PRICE("compareAtPrice", row -> row.unitFacts().compareAtPrice()),
    SALE_PRICE("salePrice", row -> row.sale(Sale::price)),
    SALE_STARTS_ON("saleStartsOn", row -> row.sale(Sale::startsOn)),
    SALE_ENDS_ON("saleEndsOn", row -> row.sale(Sale::endsOn)),
    TAXABLE("taxable", row -> row.unit().taxable()),
    REQUIRES_SHIPPING("requiresShipping", row -> row.unit().requiresShipping()),
    STOCK_TRACKED("stockTracked", row -> row.unit().stockTracked()),
    AVAILABLE("available", ProductRow::available),
    ALLOWS_BACKORDER("allowsBackorder", row -> row.unit().allowsBackorder()),
    LOW_STOCK_THRESHOLD("lowStockThreshold", row -> row.unit().lowStockThreshold()),
    WEIGHT_GRAMS("weightGrams", row -> row.unitFacts().weightGrams()),
    HS_CODE("hsCode", row -> row.unitFacts().hsCode()),
    ORIGIN_COUNTRY("originCountry", row -> row.unitFacts().originCountry()),
    FILE_GUID("fileGuid", row -> row.unit().fileGuid()),
    CREATED_AT("createdAt", row -> row.product().createdAt()),
    UPDATED_AT("updatedAt", row -> row.product().updatedAt()),
    AS_OF("asOf", ProductRow::asOf);

    private final String key;
    private final Function<ProductRow, Object> value;

    ProductColumn(String key, Function<ProductRow, Object> value) {
        this.key = key;
        this.value = value;
    }

    /** @param keys of those that are wanted; null or empty for all */
    static List<ProductColumn> chosen(List<String> keys) {
        if (keys == null || keys.isEmpty()) {
            return List.of(values());
        }
        Set<ProductColumn> once = EnumSet.noneOf(ProductColumn.class);
        List<ProductColumn> columns = keys.stream().map(ProductColumn::of).toList();
        columns.stream().filter(column -> !once.add(column)).findFirst().ifPresent(column -> {
            throw ProductFileProblem.columnTwice(column.key);
        });
        return columns;
    }

    private static ProductColumn of(String key) {
        return Stream.of(values())
                .filter(column -> column.key.equals(key))
                .findFirst()
                .orElseThrow(() -> ProductFileProblem.unknownColumn(
                        key, Stream.of(values()).map(ProductColumn::key).toList()));
    }

    String key() {
        return key;
    }

    /** Null for none. */
    Object of(ProductRow row) {
        return value.apply(row);
    }
}
