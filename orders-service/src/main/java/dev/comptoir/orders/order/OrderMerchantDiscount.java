package dev.comptoir.orders.order;

import dev.comptoir.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a merchant took off an order by hand. */
@Schema(
        description = "percent where it was asked for as one of the goods then",
        requiredProperties = {"label", "amount"})
public record OrderMerchantDiscount(
        String label, Money amount, @Schema(nullable = true) String percent) {}
