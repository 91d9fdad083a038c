package dev.comptoir.campaigns.consent;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody agreed to mails, and what shows it. */
@Schema(
        name = "EmailConsent",
        description = "On what an address is written to about abandoned carts.",
        requiredProperties = {"email", "evidence", "obtainedAt", "recordedAt", "recordedBy"})
public record EmailConsent(
        UUID id,

        @Schema(description = "In small letters", maxLength = 254)
        String email,

        ConsentBasis basis,

        @Schema(description = "What shows it", maxLength = 1000)
        String evidence,

        Instant obtainedAt,
        Instant recordedAt,
        @Schema(description = "Name of the API key") String recordedBy) {

    static EmailConsent read(Columns c) {
        return new EmailConsent(
                c.uuid(), c.text(), c.word(ConsentBasis.class), c.text(), c.instant(), c.instant(), c.text());
    }
}
