package dev.comptoir.campaigns.suppression;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a provider's word. */
@Schema(name = "EmailFeedback", description = "What came of a provider's word.")
public record EmailFeedback(
        @Schema(description = "Whether the address is on the list now because of it; false when it was before")
        boolean suppressed) {}
