package dev.comptoir.orders.report.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An order as reports see it, amounts in minor units.
 *
 * @param isCounted whether it counts as sold: neither cancelled nor deleted
 * @param country where it goes; empty when it goes nowhere
 * @param campaignId what won it back; null for nothing
 * @param payments those that were not reversed
 */
public record SoldOrder(
        UUID id,
        String currency,
        Instant placedAt,
        boolean isCounted,
        String customerEmail,
        String country,
        UUID campaignId,
        Amounts amounts,
        List<Line> lines,
        List<Refund> refunds,
        List<Payment> payments) {

    /** How the total is made up. */
    public record Amounts(long subtotal, long discount, long shipping, long tax, long total) {}

    /**
     * Units of one product.
     *
     * @param position which line of the order it is
     * @param discount its share of the order's; null where that was not written down
     * @param basisPoints at which rate it was taxed; null where that was not written down
     * @param category the product's main one at the time of the sale, empty for none; null while the product is not known
     */
    public record Line(
            int position,
            String product,
            String category,
            long units,
            long total,
            long tax,
            Long discount,
            Integer basisPoints) {}

    /** The categories that are known, by product. */
    public Map<String, String> categories() {
        Map<String, String> categories = new TreeMap<>();
        lines.stream()
                .filter(line -> line.category() != null)
                .forEach(line -> categories.put(line.product(), line.category()));
        return categories;
    }

    /**
     * Money that went back.
     *
     * @param shipping the part of it that is shipping fee
     * @param parts what of it is of which line
     */
    public record Refund(Instant issuedAt, long amount, long shipping, List<RefundPart> parts) {

        /** Whether it says of what it is. */
        boolean isNamed() {
            return parts.stream().mapToLong(RefundPart::amount).sum() + shipping == amount;
        }
    }

    /** What a refund gave back of one line. */
    public record RefundPart(int position, long amount) {}

    /** Money that came in. */
    public record Payment(String method, long amount) {}

    long units() {
        return lines.stream().mapToLong(Line::units).sum();
    }
}
