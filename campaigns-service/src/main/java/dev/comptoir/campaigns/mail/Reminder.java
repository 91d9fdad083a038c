package dev.comptoir.campaigns.mail;

import dev.comptoir.campaigns.discount.MailedDiscount;
import dev.comptoir.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One mail about an abandoned cart before it is composed.
 *
 * @param dedupeKey the one reason for this mail; a second mail with it is never sent
 * @param locale BCP 47 tag of the cart; empty for the store's own
 * @param subject empty for the ready-made one
 * @param message the store's words in plain text; empty for the ready-made ones
 * @param discount null for none
 */
public record Reminder(
        String dedupeKey,
        UUID cartId,
        UUID campaignId,
        UUID sendId,
        UUID ownerId,
        String recipient,
        String locale,
        List<Item> items,
        Money total,
        String subject,
        String message,
        Instant sentAt,
        MailedDiscount discount) {

    /** The mail with a discount. */
    public Reminder giving(MailedDiscount given) {
        return new Reminder(
                dedupeKey,
                cartId,
                campaignId,
                sendId,
                ownerId,
                recipient,
                locale,
                items,
                total,
                subject,
                message,
                sentAt,
                given);
    }

    /** One row of the cart; the image address may be null. */
    public record Item(String name, String imageUrl, int quantity, Money total) {}
}
