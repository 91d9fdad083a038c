package dev.comptoir.catalog.relatedproduct;

import dev.comptoir.platform.db.Columns;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is bought with a product, and what never. */
@Schema(name = "BoughtTogether")
public record BoughtTogetherView(
        @Schema(description = "Orders with the product that were looked at", maximum = "10000")
        long orderCount,

        @Schema(description = "The most frequent first", maxItems = 100)
        List<Companion> together,

        @Schema(
                description = "Products on sale that sell, but in none of these orders; best sellers first",
                maxItems = 100)
        List<Companion> never) {

    /** Another product. */
    @Schema(
            name = "BoughtTogetherProduct",
            requiredProperties = {"productId", "externalId", "name", "productUrl"})
    public record Companion(
            UUID productId,
            @Schema(maxLength = 255) String externalId,
            @Schema(maxLength = 255) String name,

            @Schema(
                    description = "Where the product is read",
                    examples = "/v1/products/0192f0c1-0000-7000-8000-000000000001")
            String productUrl,

            @Schema(description = "Of the orders that were looked at, those that have it too")
            long orderCount,

            @Schema(
                    description =
                            "Units of it: in those orders, or sold at all where it is in none; without refunded ones")
            long units) {

        static Companion read(Columns c) {
            UUID id = c.uuid();
            return new Companion(id, c.text(), c.text(), "/v1/products/" + id, c.number(), c.number());
        }
    }
}
