package dev.comptoir.campaigns.campaign.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.kernel.Money;
import java.util.Map;
import java.util.UUID;

/** The refusals of campaigns and of the reminder's settings. */
public sealed class CampaignProblem extends DomainException {

    private static final long serialVersionUID = 1L;

    private CampaignProblem(String code, Kind kind, String message, Map<String, ?> details) {
        super(code, kind, message, details);
    }

    /** The delay is no ISO 8601 duration or not one that makes sense. */
    public static final class InvalidDelay extends CampaignProblem {
        private static final long serialVersionUID = 1L;

        public InvalidDelay() {
            super(
                    "invalid-delay",
                    Kind.INVALID,
                    "Write the delay as an ISO 8601 duration of whole seconds from PT0S to P14D, such as PT2H.",
                    Map.of());
        }
    }

    /** A later step would go out before or together with an earlier one. */
    public static final class StepsOutOfOrder extends CampaignProblem {
        private static final long serialVersionUID = 1L;

        public StepsOutOfOrder(int step) {
            super(
                    "steps-out-of-order",
                    Kind.RULE_BROKEN,
                    "Each step must come later than the one before it; step " + step + " does not.",
                    Map.of("step", step));
        }
    }

    /** The threshold is negative or in another currency than the store's. */
    public static final class InvalidThreshold extends CampaignProblem {
        private static final long serialVersionUID = 1L;

        public InvalidThreshold(String currency) {
            super(
                    "invalid-threshold",
                    Kind.RULE_BROKEN,
                    "minCartTotal must be zero or more in " + currency + ", the currency of the store.",
                    Map.of("currency", currency));
        }
    }

    /** Two campaigns with one threshold would leave open which of them is the more specific one. */
    public static final class ThresholdTaken extends CampaignProblem {
        private static final long serialVersionUID = 1L;

        public ThresholdTaken(Money threshold) {
            super(
                    "threshold-taken",
                    Kind.CONFLICT,
                    "Another campaign already takes carts above " + threshold + ". Choose another minCartTotal.",
                    Map.of());
        }
    }

    /** There is no such campaign, or it was deleted. */
    public static final class CampaignNotFound extends CampaignProblem {
        private static final long serialVersionUID = 1L;

        public CampaignNotFound(UUID id) {
            super("campaign-not-found", Kind.NOT_FOUND, "There is no recovery campaign " + id + ".", Map.of());
        }
    }

    /** The built-in reminder is changed through its settings. */
    public static final class CampaignBuiltIn extends CampaignProblem {
        private static final long serialVersionUID = 1L;

        public CampaignBuiltIn() {
            super(
                    "campaign-built-in",
                    Kind.CONFLICT,
                    "The automatic reminder cannot be edited or deleted here; use /settings/recovery.",
                    Map.of());
        }
    }

    /** The store has as many campaigns as it can have. */
    public static final class TooManyCampaigns extends CampaignProblem {
        private static final long serialVersionUID = 1L;

        public TooManyCampaigns(int most) {
            super(
                    "too-many-campaigns",
                    Kind.RULE_BROKEN,
                    "A store has at most " + most + " recovery campaigns. Delete one first.",
                    Map.of("most", most));
        }
    }
}
