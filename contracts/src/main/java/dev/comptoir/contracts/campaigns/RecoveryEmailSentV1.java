package dev.comptoir.contracts.campaigns;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.shared.MailedDiscountV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A recovery mail was handed to the mail server.
 *
 * @param step of the campaign, from 1; 0 for a mail by hand
 * @param discount that it gives; null for none
 */
@EventType(name = "campaigns.recovery-email-sent.v1", topic = Topics.CAMPAIGNS_RECOVERY)
public record RecoveryEmailSentV1(
        UUID cartId, long version, UUID campaignId, UUID sendId, int step, Instant sentAt, MailedDiscountV1 discount)
        implements Event {

    @Override
    public String key() {
        return cartId.toString();
    }
}
