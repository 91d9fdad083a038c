package dev.comptoir.campaigns.store;

import java.util.List;

/**
 * The store as its mails present it.
 *
 * @param storefrontUrl empty when the store has told none
 * @param address lines of the postal address for the footer; empty when the store has told none
 */
public record StoreProfile(
        String name, String email, String currency, String locale, String storefrontUrl, List<String> address) {}
