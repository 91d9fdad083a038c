package dev.comptoir.campaigns.store;

import dev.comptoir.platform.mail.Sender;
import java.util.List;

/**
 * The store as its mails present it.
 *
 * @param storefrontUrl empty when the store has none
 * @param address lines of the postal address for the footer; empty when the store has none
 */
public record StoreProfile(
        String name, String email, String currency, String locale, String storefrontUrl, List<String> address) {

    /** The store as the sender of its mails. */
    public Sender sender() {
        return new Sender(name, email, storefrontUrl, address);
    }
}
