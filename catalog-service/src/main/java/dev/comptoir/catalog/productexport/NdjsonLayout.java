package dev.comptoir.catalog.productexport;

import dev.comptoir.catalog.product.domain.Product;
import dev.comptoir.catalog.product.domain.Variant;
import dev.comptoir.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One JSON object for each variant, in the dialect of the API; what is missing is left out. */
record NdjsonLayout(List<ProductColumn> columns, Instant asOf) implements ProductLayout {

    @Override
    public String header() {
        return "";
    }

    @Override
    public String lines(Product product, Map<String, Integer> stock) {
        return product.variants().stream()
                .map(variant -> line(product, variant, stock))
                .collect(Collectors.joining());
    }

    private String line(Product product, Variant variant, Map<String, Integer> stock) {
        ProductRow row = new ProductRow(product, variant, stock, asOf);
        Map<String, Object> values = new LinkedHashMap<>();
        for (ProductColumn column : columns) {
            Object value = column.of(row);
            if (value != null) {
                values.put(column.key(), value);
            }
        }
        return Json.write(values) + "\n";
    }

    @Override
    public String contentType() {
        return "application/x-ndjson";
    }

    @Override
    public String fileName() {
        return ProductLayout.fileName("products", asOf, "ndjson");
    }
}
