package dev.comptoir.catalog.productimport.file;

import static dev.comptoir.catalog.productimport.file.ShopifyColumns.HANDLE;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productfacts.Texts;
import dev.comptoir.catalog.productimport.domain.FileFormat;
import dev.comptoir.catalog.productimport.domain.ParsedFile;
import dev.comptoir.catalog.productimport.domain.RowError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a Shopify export: the rows of one handle are one product, wherever they stand. */
final class ShopifyFile {

    private final PriceRule prices;
    private final Drafts drafts = new Drafts();

    ShopifyFile(PriceRule prices) {
        this.prices = prices;
    }

    ParsedFile parse(CsvTable table) {
        Map<String, List<Row>> products = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            String handle = row.text(HANDLE);
            if (handle.isEmpty()) {
                drafts.fail("", List.of(error(row, "missing-handle", "The row names no handle.")));
            } else {
                products.computeIfAbsent(handle, _ -> new ArrayList<>()).add(row);
            }
        }
        products.forEach(this::product);
        return drafts.parsed(FileFormat.SHOPIFY, table.rows().size());
    }

    private void product(String handle, List<Row> rows) {
        List<RowError> errors = new ArrayList<>();
        rows.stream()
                .filter(row -> row.isTooLong() || row.endsBefore(ShopifyColumns.TITLE))
                .forEach(row -> errors.add(error(
                        row,
                        "wrong-cell-count",
                        "The row has " + row.size() + " cells, the header "
                                + row.header().names().size() + ".")));
        if (handle.length() > Texts.EXTERNAL_ID || !handle.matches(Texts.ONE_LINE)) {
            errors.add(error(rows.getFirst(), "invalid-handle", "A handle is one line of at most 255 characters."));
        }
        if (!errors.isEmpty()) {
            drafts.fail(handle, errors);
            return;
        }
        if (new ShopifyProduct(handle, rows, prices).isGiftCard()) {
            drafts.skip(handle, "gift-card: gift cards are not sold as products.");
        } else {
            drafts.read(reader(handle, rows, prices));
        }
    }

    /** Static, so that what is read again later does not hold on to all that was gathered. */
    private static ProductReader reader(String handle, List<Row> rows, PriceRule prices) {
        return found -> new ShopifyProduct(handle, rows, prices).addTo(found);
    }

    private static RowError error(Row row, String code, String detail) {
        return new RowError(row.number(), row.header().nameOf(HANDLE), code, detail);
    }
}
