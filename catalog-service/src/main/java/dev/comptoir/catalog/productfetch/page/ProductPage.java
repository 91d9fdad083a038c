package dev.comptoir.catalog.productfetch.page;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productfetch.domain.Offer;
import dev.comptoir.catalog.productfetch.domain.ReadButton;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads all buttons of a page. The same id must mean the same offer, as it does for a shopper. */
public final class ProductPage {

    private ProductPage() {}

    /** Takes time: not on an event loop. */
    public static List<ReadButton> read(byte[] body, String contentType, URI page, PriceRule prices) {
        ButtonReader reader = new ButtonReader(prices, page);
        Map<String, Offer> seen = new HashMap<>();
        List<ReadButton> read = new ArrayList<>();
        for (Button button : PageButtons.of(body, contentType, page.toString())) {
            read.add(read(reader, button, seen));
        }
        return read;
    }

    private static ReadButton read(ButtonReader reader, Button button, Map<String, Offer> seen) {
        try {
            Offer offer = reader.read(button);
            Offer before = seen.putIfAbsent(offer.externalId(), offer);
            if (before != null && !isSamePrice(before, offer)) {
                throw new Unreadable(
                        "price-differs", "Another button of the page has this id with other prices or options.");
            }
            return ReadButton.of(button.place(), before == null ? offer : before);
        } catch (Unreadable refusal) {
            String id = button.text("id");
            String shown = id.length() <= 255 ? id : id.substring(0, 255);
            return ReadButton.refused(button.place(), shown, refusal.code(), refusal.getMessage());
        }
    }

    private static boolean isSamePrice(Offer one, Offer other) {
        return one.options().equals(other.options())
                && one.variants().stream().map(v -> v.sku() + v.price()).toList()
                        .equals(other.variants().stream().map(v -> v.sku() + v.price()).toList());
    }
}
