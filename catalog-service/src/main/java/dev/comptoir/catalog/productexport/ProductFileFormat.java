package dev.comptoir.catalog.productexport;

import dev.comptoir.catalog.product.domain.Product;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Whose file it is. */
public enum ProductFileFormat {
    SHOPIFY(ShopifyRows.HEADER, (product, stock) -> new ShopifyRows(product, stock).rows()),
    WOOCOMMERCE(WooRows.HEADER, (product, stock) -> new WooRows(product, stock).rows());

    /** A column as WooCommerce names a field of its own plugins: the merchant's id of a product where it is not the SKU. */
    public static final String WOO_EXTERNAL_ID = "Meta: comptoir_external_id";

    private final List<String> header;
    private final BiFunction<Product, Map<String, Integer>, List<Map<String, String>>> rows;

    ProductFileFormat(List<String> header, BiFunction<Product, Map<String, Integer>, List<Map<String, String>>> rows) {
        this.header = header;
        this.rows = rows;
    }

    public String header() {
        return CsvLine.of(header);
    }

    /**
     * The lines of one product.
     *
     * @param stock what can be sold, by SKU, where it is known
     */
    public String lines(Product product, Map<String, Integer> stock) {
        StringBuilder lines = new StringBuilder();
        rows.apply(product, stock)
                .forEach(row -> lines.append(CsvLine.of(header.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList())));
        return lines.toString();
    }
}
