package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productimport.domain.ImportProblem;
import dev.comptoir.catalog.productimport.domain.ParsedFile;
import java.time.LocalDate;

/** Reads a product export, whichever shop system wrote it: its header tells. Takes time: not on an event loop. */
public final class ProductFile {

    private ProductFile() {}

    /**
     * @param today decides whether a sale price is in force
     */
    public static ParsedFile parse(byte[] file, PriceRule prices, LocalDate today, int mostRows) {
        CsvTable table = CsvTable.read(file, mostRows);
        boolean isShopify = ShopifyColumns.isIn(table.header());
        if (!isShopify && !WooColumns.areIn(table.header())) {
            throw ImportProblem.unknownFormat(table.header().names());
        }
        return isShopify
                ? new ShopifyFile(prices).parse(table)
                : new WooFile(new WooProduct(prices, today)).parse(table);
    }
}
