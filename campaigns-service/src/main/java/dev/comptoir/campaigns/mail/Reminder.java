package dev.comptoir.campaigns.mail;

import dev.comptoir.campaigns.discount.MailedDiscount;
import dev.comptoir.kernel.Money;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One mail about an abandoned cart before it is composed.
 *
 * @param dedupeKey the one reason for this mail; a second mail with it is never sent
 * @param sendId null for a mail that is only looked at, whose links lead nowhere
 * @param words of the merchant for this mail
 * @param discount null for none
 */
public record Reminder(
        String dedupeKey,
        UUID cartId,
        UUID campaignId,
        UUID sendId,
        UUID ownerId,
        Addressee to,
        List<Item> items,
        Sum sum,
        Words words,
        Instant sentAt,
        MailedDiscount discount) {

    /**
     * Who gets it.
     *
     * @param name may be empty
     * @param locale BCP 47 tag of the cart; empty for the store's own
     */
    public record Addressee(String email, String name, String locale) {}

    /**
     * What the merchant says in it.
     *
     * @param subject empty for the template's own
     * @param message in plain text; empty for the template's own
     * @param html the message with formatting, in the place of the template's; empty for none
     */
    public record Words(String subject, String message, String html) {

        public static final Words NONE = new Words("", "", "");
    }

    /**
     * What the cart comes to.
     *
     * @param discount what its discounts take off
     */
    public record Sum(Money total, Money discount) {

        /** From the currency and both amounts in its smallest unit. */
        public static Sum read(Columns c) {
            String currency = c.text();
            return new Sum(c.money(currency), c.money(currency));
        }
    }

    /** One row of the cart; the image address may be null. */
    public record Item(String name, String imageUrl, int quantity, Money price, Money total) {}

    /** The mail with a discount. */
    public Reminder giving(MailedDiscount given) {
        return new Reminder(dedupeKey, cartId, campaignId, sendId, ownerId, to, items, sum, words, sentAt, given);
    }

    /** The mail in another language. */
    public Reminder in(String language) {
        return new Reminder(
                dedupeKey,
                cartId,
                campaignId,
                sendId,
                ownerId,
                new Addressee(to.email(), to.name(), language),
                items,
                sum,
                words,
                sentAt,
                discount);
    }

    boolean isOnlyLookedAt() {
        return sendId == null;
    }
}
