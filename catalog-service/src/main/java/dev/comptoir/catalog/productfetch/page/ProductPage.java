package dev.comptoir.catalog.productfetch.page;

import dev.comptoir.catalog.product.domain.PriceRule;
import dev.comptoir.catalog.productfetch.domain.ReadButton;
import java.net.URI;
import java.util.List;

/**
 * The buttons of a page as they were read.
 *
 * @param next where the page says that its list goes on; null when it does not
 */
public record ProductPage(List<ReadButton> buttons, URI next) {

    /** Takes time: not on an event loop. */
    public static ProductPage read(byte[] body, String contentType, URI page, PriceRule prices) {
        ButtonReader reader = new ButtonReader(prices, page);
        PageButtons found = PageButtons.of(body, contentType, page.toString());
        return new ProductPage(
                found.buttons().stream()
                        .map(button -> read(reader, page, button))
                        .toList(),
                found.next());
    }

    private static ReadButton read(ButtonReader reader, URI page, Button button) {
        String id = button.text("id");
        String shown = id.length() <= 255 ? id : id.substring(0, 255);
        try {
            return ReadButton.of(page, button.place(), reader.read(button));
        } catch (Unreadable refusal) {
            return new ReadButton(page, button.place(), shown, null, refusal.code(), refusal.getMessage());
        }
    }
}
