package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.productimport.domain.FileFormat;
import dev.comptoir.catalog.productimport.domain.ParsedFile;
import dev.comptoir.catalog.productimport.domain.ProductDraft;
import dev.comptoir.catalog.productimport.domain.ProductResult;
import dev.comptoir.catalog.productimport.domain.Rejected;
import dev.comptoir.catalog.productimport.domain.RowError;
import dev.comptoir.catalog.productimport.domain.VariantDraft;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers what a file says, product by product: one with any error is refused whole, the others stay good. Those are not
 * kept, for all of a large file would fill the memory, but read again when their turn comes.
 */
final class Drafts {

    private final List<Good> products = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final Set<String> externalIds = new HashSet<>();
    private final Map<String, Integer> rowOfSku = new HashMap<>();
    private int position;

    private record Good(int position, ProductReader reader) {}

    void read(ProductReader reader) {
        reader.read((row, externalId, _, variants, errors) -> judge(reader, row, externalId, variants, errors));
    }

    private void judge(
            ProductReader reader, int row, String externalId, List<VariantDraft> variants, List<RowError> found) {
        List<RowError> all = new ArrayList<>(found);
        if (all.isEmpty() && externalIds.contains(externalId)) {
            all.add(new RowError(row, "", "duplicate-product", "The file has the product " + externalId + " twice."));
        }
        if (all.isEmpty()) {
            all.addAll(repeatedSkus(variants));
        }
        if (!all.isEmpty()) {
            fail(externalId, all);
            return;
        }
        externalIds.add(externalId);
        variants.forEach(variant -> rowOfSku.put(variant.sku(), variant.row()));
        products.add(new Good(position++, reader));
    }

    void fail(String externalId, List<RowError> found) {
        errors.addAll(found);
        rejected.add(new Rejected(
                position++, externalId, ProductResult.FAILED, found.getFirst().code()));
    }

    void skip(String externalId, String reason) {
        rejected.add(new Rejected(position++, externalId, ProductResult.SKIPPED, reason));
    }

    ParsedFile parsed(FileFormat format, int rows) {
        return new ParsedFile(format, rows, new ReadAgain(products), rejected, errors);
    }

    private static final class ReadAgain extends AbstractList<ProductDraft> {

        private final List<Good> products;

        private ReadAgain(List<Good> products) {
            this.products = products;
        }

        @Override
        public ProductDraft get(int index) {
            Good product = products.get(index);
            return product.reader.draft(product.position);
        }

        @Override
        public int size() {
            return products.size();
        }
    }

    private List<RowError> repeatedSkus(List<VariantDraft> variants) {
        List<RowError> repeated = new ArrayList<>();
        Map<String, Integer> own = new HashMap<>();
        for (VariantDraft variant : variants) {
            Integer earlier = own.putIfAbsent(variant.sku(), variant.row());
            Integer other = earlier == null ? rowOfSku.get(variant.sku()) : earlier;
            if (other != null) {
                repeated.add(new RowError(
                        variant.row(),
                        "SKU",
                        "duplicate-sku",
                        "The SKU " + variant.sku() + " is in row " + other + " already."));
            }
        }
        return repeated;
    }
}
