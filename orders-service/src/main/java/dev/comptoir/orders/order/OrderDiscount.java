package dev.comptoir.orders.order;

import dev.comptoir.kernel.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A discount that the cart of an order had. */
@Schema(requiredProperties = "name")
public record OrderDiscount(
        @Schema(description = "At /discounts/{id}; absent for an imported order", nullable = true)
        UUID discountId,

        @Schema(description = "As the customer read it; the code where no name is known")
        String name,

        @Schema(description = "That brought it; absent when it came by itself", nullable = true)
        String code,

        @Schema(description = """
                As the shopper saw prices: with tax where they include it, and with its part of the shipping fee; absent for
                an imported order""", nullable = true) Money amount,

        @Schema(
                description =
                        "Where it was a percentage, such as 10.00; absent for others and in orders from before it was said",
                nullable = true)
        String percent) {}
