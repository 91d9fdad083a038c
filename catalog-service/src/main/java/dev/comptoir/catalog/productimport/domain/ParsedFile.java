package dev.comptoir.catalog.productimport.domain;

import java.util.List;
import java.util.function.IntFunction;

/**
 * What a product file says, before the catalogue is asked.
 *
 * @param products each read from disk when it is asked for: not on an event loop
 * @param sizes of the products, at once
 * @param rejected each read from disk when it is asked for
 * @param skipped how many of them were skipped; the others failed
 */
public record ParsedFile(
        FileFormat format,
        int rows,
        List<ProductDraft> products,
        IntFunction<ProductSize> sizes,
        List<Rejected> rejected,
        int skipped,
        RowErrors errors) {}
