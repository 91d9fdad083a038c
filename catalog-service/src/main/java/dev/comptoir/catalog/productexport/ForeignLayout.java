package dev.comptoir.catalog.productexport;

import dev.comptoir.catalog.product.domain.Product;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The file of another shop system. */
record ForeignLayout(
        String fileName,
        List<String> columns,
        BiFunction<Product, Map<String, Integer>, List<Map<String, String>>> rows)
        implements ProductLayout {

    static ForeignLayout shopify(Instant asOf) {
        return new ForeignLayout(
                ProductLayout.fileName("products-shopify", asOf, "csv"),
                ShopifyRows.HEADER,
                (product, stock) -> new ShopifyRows(product, stock).rows());
    }

    static ForeignLayout woocommerce(Instant asOf) {
        return new ForeignLayout(
                ProductLayout.fileName("products-woocommerce", asOf, "csv"),
                WooRows.HEADER,
                (product, stock) -> new WooRows(product, stock).rows());
    }

    @Override
    public String header() {
        return CsvLine.of(columns);
    }

    @Override
    public String lines(Product product, Map<String, Integer> stock) {
        StringBuilder lines = new StringBuilder();
        rows.apply(product, stock)
                .forEach(row -> lines.append(CsvLine.of(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList())));
        return lines.toString();
    }

    @Override
    public String contentType() {
        return CSV_TYPE;
    }
}
