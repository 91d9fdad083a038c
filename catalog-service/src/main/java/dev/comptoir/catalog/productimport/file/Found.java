package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.product.domain.ProductDetails;
import dev.comptoir.catalog.productimport.domain.RowErrors;
import dev.comptoir.catalog.productimport.domain.VariantDraft;
import java.util.List;

/** Takes what the rows of one product say. */
interface Found {

    void product(int row, String externalId, ProductDetails details, List<VariantDraft> variants, RowErrors errors);
}
