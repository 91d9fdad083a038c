package dev.comptoir.orders.accounting.domain;

import java.time.Instant;
import java.util.List;

/**
 * The entry that closes a period, as its content says it.
 *
 * @param label such as 2026-11-28, 2026-11 or 2026
 * @param firstSequence the first entry that no closing of this length covered before
 * @param lastSequence the last one before this
 * @param entries how many payments and documents are among them
 * @param totals of these
 * @param grandTotals of all since the chain began
 */
public record Closing(
        String kind,
        ClosingPeriod period,
        String label,
        long firstSequence,
        long lastSequence,
        long entries,
        List<KindTotal> totals,
        List<KindTotal> grandTotals,
        Instant at) {

    public static final String KIND = "CLOSING";

    /**
     * @param before the closing of the same length before; null for the first
     * @param totals of the entries since that one, closings left out
     */
    public static Closing of(
            OpenPeriods.Over over, AccountingChain chain, Closed before, List<KindTotal> totals, Instant at) {
        long entries = totals.stream().mapToLong(KindTotal::count).sum();
        return new Closing(
                KIND,
                over.period(),
                over.label(),
                before.sequence() + 1,
                chain.sequence(),
                entries,
                KindTotal.sum(totals, List.of()),
                KindTotal.sum(before.grandTotals(), totals),
                at);
    }

    /** What is known of the last closing of a length: its own sequence number, 0 for none, and its grand totals. */
    public record Closed(long sequence, List<KindTotal> grandTotals) {

        public static final Closed NONE = new Closed(0, List.of());
    }
}
