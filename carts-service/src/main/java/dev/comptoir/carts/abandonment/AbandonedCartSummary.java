package dev.comptoir.carts.abandonment;

import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of the list of abandoned carts. */
@Schema(
        description = "An abandoned cart in a list",
        requiredProperties = {"email", "total", "abandonedAt", "updatedAt"})
public record AbandonedCartSummary(
        @Schema(description = "Of the cart") UUID id,

        @Schema(maxLength = 254) String email,
        @Schema(maxLength = 200) String customerName,
        @Schema(description = "Pieces") int itemCount,
        Money total,
        AbandonedCartStatus status,

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
        UUID orderId,

        @Schema(description = "When anything of this row last changed")
        Instant updatedAt) {

    static final String COLUMNS = """
            cart_id, email, customer_name, item_count, currency, total_minor, status, abandoned_at, campaign_id,
            campaign_name, next_email_at, last_email_sent_at, emails_sent, recovered_at, order_id, updated_at""";

    static AbandonedCartSummary read(Columns c) {
        return new AbandonedCartSummary(
                c.uuid(),
                c.text(),
                c.textOrNull(),
                c.integer(),
                total(c),
                c.word(AbandonedCartStatus.class),
                c.instant(),
                c.uuid(),
                c.textOrNull(),
                c.instant(),
                c.instant(),
                c.integer(),
                c.instant(),
                c.uuid(),
                c.instant());
    }

    private static Money total(Columns c) {
        String currency = c.text();
        return c.money(currency);
    }
}
