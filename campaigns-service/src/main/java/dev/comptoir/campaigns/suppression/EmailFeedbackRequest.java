package dev.comptoir.campaigns.suppression;

import dev.comptoir.campaigns.reminder.domain.SuppressionReason;
import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a provider of mail says of an address. */
@Schema(name = "EmailFeedbackRequest", description = "What your provider of mail says of an address.")
public record EmailFeedbackRequest(
        @NotNull Type type,

        @NotNull
        @Size(max = FieldRules.EMAIL_LENGTH)
        @Pattern(regexp = FieldRules.EMAIL, message = FieldRules.EMAIL_MESSAGE)
        String email,

        @Schema(description = "The provider's own words", examples = "550 5.1.1 user unknown") @Size(max = 500)
        String detail) {

    /** What was said. */
    @Schema(name = "EmailFeedbackType")
    public enum Type {
        /** Mails to it come back for good. */
        BOUNCE,
        /** A mail could not be delivered this time. */
        SOFT_BOUNCE,
        /** The reader has called a mail spam. */
        COMPLAINT
    }

    boolean suppresses() {
        return type != Type.SOFT_BOUNCE;
    }

    Suppression suppression() {
        return new Suppression(
                type == Type.COMPLAINT ? SuppressionReason.COMPLAINED : SuppressionReason.BOUNCED, detail);
    }
}
