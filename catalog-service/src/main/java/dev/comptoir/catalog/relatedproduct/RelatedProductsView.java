package dev.comptoir.catalog.relatedproduct;

import dev.comptoir.catalog.product.ProductView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to show beside a product. */
@Schema(name = "RelatedProducts")
public record RelatedProductsView(
        @Schema(description = "Those that the merchant names, in the merchant's order", maxItems = 50)
        List<ProductView> items,

        @Schema(
                description =
                        "Up to 10 others that at least two of its last 1,000 orders have beside it, the most frequent first",
                maxItems = 10)
        List<ProductView> boughtTogether) {}
