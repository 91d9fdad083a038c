package dev.comptoir.catalog.bestseller;

import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one product sold in a period. */
@Schema(
        name = "BestSeller",
        description = "How one product sold in a period.",
        requiredProperties = {"productId", "externalId", "name", "productUrl", "netSales"})
public record BestSeller(
        UUID productId,
        @Schema(maxLength = 255) String externalId,
        @Schema(maxLength = 255) String name,

        @Schema(
                description = "Where the product is read",
                examples = "/v1/products/0192f0c1-0000-7000-8000-000000000001")
        String productUrl,

        @Schema(description = "Units ordered in the period, without those that came back since")
        long netUnitsSold,

        @Schema(description = "Orders of the period that have it, cancelled ones left out")
        long orderCount,

        @Schema(description = "What those units cost before tax and order discounts")
        Money netSales) {

    static BestSeller read(Columns c) {
        UUID id = c.uuid();
        String externalId = c.text();
        String name = c.text();
        long units = c.number();
        long orders = c.number();
        long minor = c.number();
        return new BestSeller(
                id, externalId, name, "/v1/products/" + id, units, orders, Money.ofMinor(minor, c.text()));
    }
}
