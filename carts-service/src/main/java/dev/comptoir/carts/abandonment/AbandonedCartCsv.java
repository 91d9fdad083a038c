package dev.comptoir.carts.abandonment;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Abandoned carts as a file for a spreadsheet. */
final class AbandonedCartCsv {

    static final int MOST_LINES = 10_000;
    private static final String HEADER =
            "id,email,customerName,itemCount,total,currency,status,abandonedAt,campaignName,emailsSent,recoveredAt,orderId\r\n";

    private AbandonedCartCsv() {}

    static String of(List<AbandonedCartSummary> carts) {
        return carts.stream().map(AbandonedCartCsv::line).collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(AbandonedCartSummary cart) {
        return Stream.of(
                        cart.id(),
                        cart.email(),
                        cart.customerName(),
                        cart.itemCount(),
                        cart.total().amount(),
                        cart.total().currency(),
                        cart.status(),
                        second(cart.abandonedAt()),
                        cart.campaignName(),
                        cart.emailsSent(),
                        second(cart.recoveredAt()),
                        cart.orderId())
                .map(AbandonedCartCsv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static Instant second(Instant time) {
        return time == null ? null : Instant.ofEpochSecond(time.getEpochSecond());
    }

    /** A text that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = text.matches("(?s)[=+@\\t-].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
