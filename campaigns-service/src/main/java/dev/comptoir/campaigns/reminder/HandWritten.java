package dev.comptoir.campaigns.reminder;

import dev.comptoir.campaigns.letter.Reminder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A mail by hand and the state of the cart it is about. */
public record HandWritten(String cartState, Instant abandonedAt, Reminder reminder) {

    /** What the merchant writes, and about which cart. */
    public record Words(UUID cartId, UUID sendId, String subject, String message) {}

    /** As it is written down among the sends of the cart. */
    public NewSend send() {
        return new NewSend(
                reminder.sendId(),
                reminder.cartId(),
                reminder.ownerId(),
                reminder.campaignId(),
                abandonedAt,
                0,
                reminder.subject(),
                reminder.message(),
                reminder.sentAt(),
                Optional.empty());
    }
}
