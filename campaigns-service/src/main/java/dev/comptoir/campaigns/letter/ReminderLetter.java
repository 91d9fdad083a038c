package dev.comptoir.campaigns.letter;

import java.util.List;

/**
 * What the templates of the reminder show; every text is plain and escaped by the template.
 *
 * @param paragraphs the store's message: paragraphs of lines
 * @param storeUrl null when the store has no storefront address
 */
public record ReminderLetter(
        String language,
        String subject,
        String storeName,
        List<List<String>> paragraphs,
        List<Item> items,
        String total,
        String recoverUrl,
        String storeUrl,
        List<String> address,
        String unsubscribeUrl) {

    /** One row of the cart, the price written for the reader; the image address is null when there is none to show. */
    public record Item(String name, String imageUrl, int quantity, String price) {}
}
