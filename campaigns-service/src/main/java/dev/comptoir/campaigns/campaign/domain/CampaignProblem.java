package dev.comptoir.campaigns.campaign.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Money;
import java.util.UUID;

/** The refusals of campaigns and of the reminder's settings. */
public final class CampaignProblem {

    private CampaignProblem() {}

    public static DomainException invalidDelay() {
        return INVALID.refusal(
                "invalid-delay",
                "Write the delay as an ISO 8601 duration of whole seconds from PT0S to P14D, such as PT2H.");
    }

    /** A later step would go out before or together with an earlier one. */
    public static DomainException stepsOutOfOrder(int step) {
        return RULE_BROKEN
                .refusal(
                        "steps-out-of-order",
                        "Each step must come later than the one before it; step %s does not.",
                        step)
                .with("step", step);
    }

    public static DomainException invalidThreshold(String currency) {
        return RULE_BROKEN
                .refusal(
                        "invalid-threshold",
                        "minCartTotal must be zero or more in %s, the currency of the store.",
                        currency)
                .with("currency", currency);
    }

    /** Two campaigns with one threshold would leave open which of them is the more specific one. */
    public static DomainException thresholdTaken(Money threshold) {
        return CONFLICT.refusal(
                "threshold-taken",
                "Another campaign already takes carts above %s. Choose another minCartTotal.",
                threshold);
    }

    /** There is no such campaign, or it was deleted. */
    public static DomainException notFound(UUID id) {
        return NOT_FOUND.refusal("campaign-not-found", "There is no recovery campaign %s.", id);
    }

    /** The built-in reminder is changed through its settings. */
    public static DomainException builtIn() {
        return CONFLICT.refusal(
                "campaign-built-in",
                "The automatic reminder cannot be edited or deleted here; use /settings/recovery.");
    }

    public static DomainException tooMany(int most) {
        return RULE_BROKEN
                .refusal("too-many-campaigns", "A store has at most %s recovery campaigns. Delete one first.", most)
                .with("most", most);
    }

    /** A template cannot be tried against itself. */
    public static DomainException sameTemplate(int step) {
        return RULE_BROKEN
                .refusal(
                        "alternative-is-template",
                        "Step %s tries a template against itself. Name another alternativeTemplateId, or none.",
                        step)
                .with("step", step);
    }

    /** The template a step names does not exist. */
    public static DomainException unknownTemplate(int step) {
        return RULE_BROKEN
                .refusal(
                        "email-template-unknown",
                        "The template of step %s does not exist. Name one of GET /recovery-email-templates, or none.",
                        step)
                .with("step", step);
    }
}
