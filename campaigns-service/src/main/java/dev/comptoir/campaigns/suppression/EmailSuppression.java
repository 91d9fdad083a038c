package dev.comptoir.campaigns.suppression;

import dev.comptoir.campaigns.reminder.domain.SuppressionReason;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address that gets no reminders. */
@Schema(
        name = "EmailSuppression",
        description = "An address that gets no mails about abandoned carts.",
        requiredProperties = {"email", "since"})
public record EmailSuppression(
        UUID id,

        @Schema(description = "In small letters", maxLength = 254)
        String email,

        @Schema(description = """
                        UNSUBSCRIBED: by the link of a mail; BOUNCED: mails come back for good; COMPLAINED: called spam;
                        MANUAL: added by you; IMPORTED: came with a list""") SuppressionReason reason,

        @Schema(description = "What is known of it; absent for nothing", maxLength = 500, nullable = true)
        String note,

        Instant since) {

    static EmailSuppression read(Columns c) {
        return new EmailSuppression(c.uuid(), c.text(), c.word(SuppressionReason.class), c.textOrNull(), c.instant());
    }
}
