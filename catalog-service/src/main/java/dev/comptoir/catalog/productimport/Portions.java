package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.productimport.domain.ParsedFile;
import dev.comptoir.catalog.productimport.domain.ProductDraft;
import dev.comptoir.catalog.productimport.domain.ProductSize;
import dev.comptoir.catalog.productimport.domain.Rejected;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the products of a file into those of a transaction each. What one holds in memory grows with variants, of which one
 * product may have as many as hundreds others, and with texts.
 */
final class Portions {

    private static final int MOST_ROWS = 200;
    private static final long MOST_BYTES = 1024 * 1024;
    private static final ProductSize NONE = new ProductSize(0, 0);

    private Portions() {}

    /** Products that follow each other, none of them read yet. */
    static List<List<ProductDraft>> of(ParsedFile file, int mostProducts) {
        List<List<ProductDraft>> portions = new ArrayList<>();
        int count = file.products().size();
        int from = 0;
        ProductSize filled = NONE;
        for (int i = 0; i < count; i++) {
            ProductSize with = filled.plus(file.sizes().apply(i));
            boolean isFull = i - from == mostProducts || with.rows() > MOST_ROWS || with.bytes() > MOST_BYTES;
            if (isFull && i > from) {
                portions.add(file.products().subList(from, i));
                from = i;
                with = file.sizes().apply(i);
            }
            filled = with;
        }
        if (count > from) {
            portions.add(file.products().subList(from, count));
        }
        return portions;
    }

    /** The rejected products, some at a time. */
    static List<List<Rejected>> ofRejected(ParsedFile file, int most) {
        List<List<Rejected>> portions = new ArrayList<>();
        int count = file.rejected().size();
        for (int from = 0; from < count; from += most) {
            portions.add(file.rejected().subList(from, Math.min(count, from + most)));
        }
        return portions;
    }
}
