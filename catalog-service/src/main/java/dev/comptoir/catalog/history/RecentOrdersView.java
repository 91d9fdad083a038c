package dev.comptoir.catalog.history;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The newest orders with a product. */
@Schema(name = "ProductRecentOrders")
public record RecentOrdersView(
        @Schema(description = "The last 10, newest first", maxItems = 10)
        List<RecentOrder> items) {}
