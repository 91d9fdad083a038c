package dev.comptoir.catalog.productexport;

import dev.comptoir.catalog.product.domain.Product;
import java.time.Instant;
import java.util.Map;

/** How a file of products is written. */
interface ProductLayout {

    String CSV_TYPE = "text/csv; charset=utf-8; header=present";

    /** What stands before the first product. */
    String header();

    /**
     * The lines of one product.
     *
     * @param stock what can be sold, by SKU, where it is known
     */
    String lines(Product product, Map<String, Integer> stock);

    String contentType();

    /** Of the instant at which the file is begun. */
    String fileName();

    static String fileName(String name, Instant asOf, String extension) {
        return name + "-" + asOf.toString().replaceAll("[:.]", "-") + "." + extension;
    }
}
