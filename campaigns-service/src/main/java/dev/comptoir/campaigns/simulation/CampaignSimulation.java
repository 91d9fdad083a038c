package dev.comptoir.campaigns.simulation;

import dev.comptoir.campaigns.reminder.domain.Series;
import dev.comptoir.campaigns.reminder.domain.StopReason;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who would get what. */
@Schema(name = "RecoveryCampaignSimulation", description = "Who would get what of a campaign.")
public record CampaignSimulation(
        @Schema(
                description = "Carts that were looked at: the newest 1000 abandoned in the last 14 days",
                maximum = "1000")
        int cartsSeen,

        @Schema(description = "Of these, which the campaign would take and write about")
        int cartsMailed,

        @Schema(description = "Mails to them in all") int emails,

        @Schema(description = "The newest 100 of the carts it would take", maxItems = 100)
        List<Cart> carts) {

    /** One cart the campaign would take. */
    @Schema(
            name = "SimulatedCart",
            description = "A cart the campaign would take.",
            requiredProperties = {"cartId", "email", "total", "abandonedAt"})
    public record Cart(
            UUID cartId,
            String email,
            Money total,
            Instant abandonedAt,

            @Schema(description = """
                            Why nothing would go out all the same: ORDERED, NEWER_CART, CAMPAIGN_CHANGED (the customer
                            belongs to another campaign), NO_CONSENT (by the rule of the cart's country), or as the list of
                            /email-suppressions has it: UNSUBSCRIBED, BOUNCED, COMPLAINED, MANUAL, IMPORTED; open-ended""", nullable = true) String reason,

            @Schema(
                    description =
                            "Counted from the abandonment, also where that is past, quiet hours and days passed over",
                    maxItems = 3)
            List<Email> emails) {

        static Cart of(SimulationStore.Cart cart, Series series) {
            Optional<StopReason> reason = series.stopped()
                    .or(() -> cart.isPermitted() ? Optional.empty() : Optional.of(StopReason.NO_CONSENT));
            List<Email> emails = reason.isPresent()
                    ? List.of()
                    : series.steps().stream()
                            .map(step -> new Email(step.number(), step.dueAt()))
                            .toList();
            return new Cart(
                    cart.seen().cartId(),
                    cart.email(),
                    cart.seen().total(),
                    cart.seen().abandonedAt(),
                    reason.map(StopReason::name).orElse(null),
                    emails);
        }
    }

    /** One mail. */
    @Schema(
            name = "SimulatedEmail",
            description = "A mail the campaign would send.",
            requiredProperties = {"dueAt"})
    public record Email(int step, Instant dueAt) {}
}
