package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.productimport.domain.ProductDraft;

/** Reads one product from its rows, each time it is asked. */
@FunctionalInterface
interface ProductReader {

    void read(Found found);

    /** A product that is known to be without errors. */
    default ProductDraft draft(int position) {
        ProductDraft[] draft = new ProductDraft[1];
        read((row, externalId, details, variants, _) ->
                draft[0] = new ProductDraft(position, row, externalId, details, variants));
        return draft[0];
    }
}
