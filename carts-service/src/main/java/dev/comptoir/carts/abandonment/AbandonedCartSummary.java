package dev.comptoir.carts.abandonment;

import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of the list of abandoned carts. */
@Schema(description = "An abandoned cart in a list")
public record AbandonedCartSummary(
        UUID cartId,
        @Schema(maxLength = 254) String email,
        @Schema(maxLength = 200) String customerName,
        @Schema(description = "Pieces") int itemCount,
        Money total,

        @Schema(description = "ABANDONED, SCHEDULED, SENT, RECOVERED, RESUMED or ORDERED", maxLength = 20)
        String status,

        @Schema(description = "The last activity in the cart")
        Instant abandonedAt,

        @Schema(description = "The recovery campaign that reminds of it")
        UUID campaignId,

        @Schema(maxLength = 200) String campaignName,

        @Schema(description = "When the next reminder goes out by itself; absent when none will")
        Instant nextEmailAt,

        Instant lastEmailSentAt,
        int emailsSent,
        Instant recoveredAt,
        UUID orderId) {}
