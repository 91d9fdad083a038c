package dev.comptoir.files.entitlement;

import java.util.List;

/** What a mail with download links says, in the words of one language but without its sentences. */
public record DownloadsLetter(
        String storeName, String storefrontUrl, String customerName, String orderNumber, List<Item> items) {

    /**
     * One link.
     *
     * @param until last day in words; null for ever
     * @param downloads how often; null without limit
     */
    public record Item(String name, String url, String until, Integer downloads) {}
}
