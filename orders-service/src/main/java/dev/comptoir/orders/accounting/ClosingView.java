package dev.comptoir.orders.accounting;

import dev.comptoir.json.Json;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.accounting.domain.Closing;
import dev.comptoir.orders.accounting.domain.ClosingPeriod;
import dev.comptoir.orders.accounting.domain.KindTotal;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period that is closed. */
@Schema(
        name = "AccountingArchive",
        requiredProperties = {"period", "hash", "closedAt"})
public record ClosingView(
        @Schema(description = "Such as 2026-11-28, 2026-11 or 2026: the archive is at /accounting-archives/{period}")
        String period,

        @Schema(description = "DAY, MONTH or YEAR; open-ended")
        ClosingPeriod length,

        @Schema(description = "Of the closing in the chain") long sequence,

        @Schema(description = "The first entry that it covers")
        long firstSequence,

        @Schema(description = "The last entry that it covers")
        long lastSequence,

        @Schema(description = "How many payments and documents are among them")
        long entryCount,

        @Schema(description = "What they add up to, by kind and currency")
        List<TotalPart> totals,

        @Schema(description = "What all entries since the chain began add up to: it is never set back")
        List<TotalPart> grandTotals,

        @Schema(description = """
                Of the closing, SHA-256 in hex: keep it elsewhere, and nothing before it can be altered without being seen""") String hash,

        Instant closedAt) {

    static final String COLUMNS = "sequence, content, hash";

    /** What entries of one kind in one currency add up to. */
    @Schema(
            name = "AccountingTotal",
            requiredProperties = {"kind", "amount"})
    public record TotalPart(
            @Schema(description = """
                    PAYMENT, PAYMENT_REVERSED, REFUND, REFUND_FAILED, INVOICE, INVOICE_CANCELLATION, CREDIT_NOTE; open-ended""") String kind,

            long count,

            @Schema(description = "Negative for what goes out or is taken back")
            Money amount) {

        static TotalPart of(KindTotal total) {
            return new TotalPart(total.kind(), total.count(), Money.ofMinor(total.amountMinor(), total.currency()));
        }
    }

    static ClosingView read(Columns c) {
        long sequence = c.number();
        Closing closing = Json.read(c.text(), Closing.class);
        return new ClosingView(
                closing.label(),
                closing.period(),
                sequence,
                closing.firstSequence(),
                closing.lastSequence(),
                closing.entries(),
                closing.totals().stream().map(TotalPart::of).toList(),
                closing.grandTotals().stream().map(TotalPart::of).toList(),
                c.text(),
                closing.at());
    }
}
