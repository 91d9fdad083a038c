package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.reminder.domain.StopReason;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A send as it is first written down.
 *
 * @param step 1 to 3 for a campaign's step; 0 for a mail the merchant sends by hand
 * @param subject the merchant's words for a mail by hand; empty for a step, which takes the campaign's of that moment
 * @param stopped why it will not go out; empty when it will
 */
public record NewRecoveryEmail(
        UUID id,
        UUID cartId,
        UUID ownerId,
        UUID campaignId,
        Instant abandonedAt,
        int step,
        String subject,
        String message,
        Instant dueAt,
        Optional<StopReason> stopped) {}
