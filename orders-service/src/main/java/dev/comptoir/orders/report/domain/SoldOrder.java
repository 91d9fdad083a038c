package dev.comptoir.orders.report.domain;

import java.time.Instant;
import java.util.List;
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

    /** Units of one product. */
    public record Line(String product, long units, long total, long tax) {}

    /** Money that went back. */
    public record Refund(Instant issuedAt, long amount) {}

    /** Money that came in. */
    public record Payment(String method, long amount) {}

    long units() {
        return lines.stream().mapToLong(Line::units).sum();
    }
}
