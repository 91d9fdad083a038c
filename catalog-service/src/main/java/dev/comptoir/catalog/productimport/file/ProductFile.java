package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productimport.domain.ImportProblem;
import dev.comptoir.catalog.productimport.domain.ParsedFile;
import java.time.LocalDate;

/** Reads a product export, whichever shop system wrote it: its header tells. Takes time: not on an event loop. */
public final class ProductFile {

    private ProductFile() {}

    /**
     * Products are read from the rows on disk each time they are asked for, until the file is discarded.
     *
     * @param today decides whether a sale price is in force
     */
    public static ParsedFile parse(SentFile file, PriceRule prices, LocalDate today, int mostRows) {
        RowFile rows = CsvTable.read(file, mostRows);
        Header header = rows.header();
        boolean isShopify = ShopifyColumns.isIn(header);
        if (!isShopify && !WooColumns.areIn(header)) {
            throw ImportProblem.unknownFormat(header.names());
        }
        file.dropBytes();
        Drafts drafts = new Drafts(file.rows(header));
        return isShopify
                ? new ShopifyFile(rows, prices, drafts).parse()
                : new WooFile(rows, new WooProduct(prices, today), drafts).parse();
    }
}
