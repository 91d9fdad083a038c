package dev.comptoir.carts.abandonment;

import dev.comptoir.carts.cart.CartView;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole abandoned cart, as the merchant sees it. */
@Schema(
        description = "An abandoned cart with its customer, content, preferred shipping and reminders",
        requiredProperties = {"summary", "cart"})
public record AbandonedCartView(
        AbandonedCartSummary summary,

        @Schema(description = "The cart as it is now: customer and contact, items with prices, chosen shipping method")
        CartView cart,

        @Schema(description = "Reminders planned and sent, the first step first", maxItems = 100)
        List<RecoveryEmail> emails,

        @Schema(
                description = "Why no further reminder goes out: ORDERED, RESUMED, UNSUBSCRIBED or SUPPRESSED",
                maxLength = 40)
        String stopReason) {

    /** One reminder. */
    @Schema(name = "CartRecoveryEmail", description = "A reminder: when it is due, was sent and was clicked")
    public record RecoveryEmail(UUID id, UUID campaignId, int step, Instant dueAt, Instant sentAt, Instant clickedAt) {

        static RecoveryEmail read(Columns c) {
            return new RecoveryEmail(c.uuid(), c.uuid(), c.integer(), c.instant(), c.instant(), c.instant());
        }
    }
}
