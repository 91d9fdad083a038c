package dev.comptoir.catalog.history;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The abandoned carts with a product. */
@Schema(name = "ProductRecentAbandonedCarts")
public record RecentCartsView(
        @Schema(description = "The last 10, abandoned last first", maxItems = 10)
        List<RecentCart> items) {}
