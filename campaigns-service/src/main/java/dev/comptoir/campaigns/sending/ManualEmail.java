package dev.comptoir.campaigns.sending;

import dev.comptoir.campaigns.mail.Reminder;
import dev.comptoir.campaigns.reminder.NewRecoveryEmail;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A mail a merchant sends by hand and the state of the cart it is about. */
public record ManualEmail(String cartState, Instant abandonedAt, Reminder reminder) {

    /** What the merchant writes, and about which cart. */
    public record Text(UUID cartId, UUID sendId, Reminder.Words words) {}

    /** The mail as one of the cart's. */
    public NewRecoveryEmail planned() {
        return new NewRecoveryEmail(
                reminder.sendId(),
                reminder.cartId(),
                reminder.ownerId(),
                reminder.campaignId(),
                abandonedAt,
                0,
                reminder.words().subject(),
                reminder.words().message(),
                reminder.sentAt(),
                Optional.empty());
    }
}
