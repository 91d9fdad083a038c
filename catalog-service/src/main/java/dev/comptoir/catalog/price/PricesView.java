package dev.comptoir.catalog.price;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The prices of a product's variants. */
@Schema(name = "ProductPrices", requiredProperties = "productId")
public record PricesView(
        UUID productId,

        @Schema(description = "One entry per variant, in their order", maxItems = 200)
        List<VariantPricesView> variants) {}
