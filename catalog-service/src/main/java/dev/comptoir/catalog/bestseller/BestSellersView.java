package dev.comptoir.catalog.bestseller;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The best sellers of a period. */
@Schema(name = "BestSellers")
public record BestSellersView(
        @Schema(description = "Best first", maxItems = 100) List<BestSeller> items) {}
