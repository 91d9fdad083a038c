package dev.comptoir.catalog.productimport.file;

import static dev.comptoir.catalog.productimport.file.ShopifyColumns.HANDLE;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productfacts.Texts;
import dev.comptoir.catalog.productimport.domain.FileFormat;
import dev.comptoir.catalog.productimport.domain.ParsedFile;
import dev.comptoir.catalog.productimport.domain.RowError;
import dev.comptoir.catalog.productimport.domain.RowErrors;
import java.util.List;

/** Reads a Shopify export: the rows of one handle are one product, wherever they stand. */
final class ShopifyFile {

    private static final int OF_NONE = -1;

    private final RowFile rows;
    private final PriceRule prices;
    private final Drafts drafts;
    private int count;

    ShopifyFile(RowFile rows, PriceRule prices, Drafts drafts) {
        this.rows = rows;
        this.prices = prices;
        this.drafts = drafts;
    }

    ParsedFile parse() {
        Products products = new Products(rows, prices, groups());
        for (int i = 0; i < count; i++) {
            product(i, products);
        }
        return drafts.parsed(FileFormat.SHOPIFY, products);
    }

    /** What is read again later does not hold on to all that was gathered. */
    private record Products(RowFile file, PriceRule prices, Groups groups) implements FileProducts {

        @Override
        public int[] rows(int product) {
            return groups.rows(product);
        }

        @Override
        public ProductReader reader(int product) {
            return found -> read(product).addTo(found);
        }

        ShopifyProduct read(int product) {
            List<Row> rows = file.rows(rows(product));
            return new ShopifyProduct(rows.getFirst().text(HANDLE), rows, prices);
        }
    }

    private Groups groups() {
        Names handles = new Names();
        int[] groupOf = new int[rows.size()];
        for (int i = 0; i < groupOf.length; i++) {
            Row row = rows.row(i);
            String handle = row.text(HANDLE);
            if (handle.isEmpty()) {
                drafts.fail("", RowErrors.of(error(row, "missing-handle", "The row names no handle.")));
                groupOf[i] = OF_NONE;
            } else {
                groupOf[i] = handles.putIfAbsent(handle, count);
                count = Math.max(count, groupOf[i] + 1);
            }
        }
        return new Groups(groupOf, count);
    }

    private void product(int number, Products products) {
        List<Row> own = rows.rows(products.rows(number));
        String handle = own.getFirst().text(HANDLE);
        RowErrors errors = new RowErrors();
        own.stream()
                .filter(row -> row.isTooLong() || row.endsBefore(ShopifyColumns.TITLE))
                .forEach(row -> errors.add(error(
                        row,
                        "wrong-cell-count",
                        "The row has " + row.size() + " cells, the header "
                                + row.header().names().size() + ".")));
        if (handle.length() > Texts.EXTERNAL_ID || !handle.matches(Texts.ONE_LINE)) {
            errors.add(error(own.getFirst(), "invalid-handle", "A handle is one line of at most 255 characters."));
        }
        if (!errors.isEmpty()) {
            drafts.fail(handle, errors);
        } else if (products.read(number).isGiftCard()) {
            drafts.skip(handle, "gift-card: gift cards are not sold as products.");
        } else {
            drafts.read(number, products.reader(number));
        }
    }

    private static RowError error(Row row, String code, String detail) {
        return new RowError(row.number(), row.header().nameOf(HANDLE), code, detail);
    }
}
