package dev.comptoir.catalog.productimport.domain;

import java.util.List;

/** What a product file says, before the catalogue is asked. */
public record ParsedFile(
        FileFormat format, int rows, List<ProductDraft> products, List<Rejected> rejected, List<RowError> errors) {}
