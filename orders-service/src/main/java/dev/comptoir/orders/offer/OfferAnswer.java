package dev.comptoir.orders.offer;

import dev.comptoir.orders.quote.domain.QuoteMove;
import java.util.List;
import java.util.Map;

/**
 * What the form of the page sends.
 *
 * @param move null when neither button was pressed
 * @param version of the quote that the page showed
 */
record OfferAnswer(QuoteMove move, String version) {

    static OfferAnswer of(Map<String, List<String>> form) {
        QuoteMove move = switch (first(form, "answer")) {
            case "accept" -> QuoteMove.ACCEPT;
            case "decline" -> QuoteMove.DECLINE;
            default -> null;
        };
        return new OfferAnswer(move, first(form, "version"));
    }

    private static String first(Map<String, List<String>> form, String field) {
        List<String> values = form.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Nothing is accepted unseen: a form without a version matches none. */
    String ifMatch() {
        return '"' + version.replaceAll("\\D", "") + '"';
    }
}
