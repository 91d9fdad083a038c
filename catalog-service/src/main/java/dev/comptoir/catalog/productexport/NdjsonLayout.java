package dev.comptoir.catalog.productexport;

import dev.comptoir.catalog.product.domain.Product;
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
        return ProductRow.of(product, stock, asOf).map(this::line).collect(Collectors.joining());
    }

    private String line(ProductRow row) {
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
