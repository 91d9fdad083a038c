package dev.comptoir.orders.report;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All orders counted anew. */
@Schema(name = "ReportRebuild", requiredProperties = "requestedBy")
public record RebuildView(
        UUID id,

        @Schema(description = "RUNNING or DONE; open-ended") State state,

        @Schema(description = "How many orders were counted anew so far")
        long ordersRead,

        @Schema(description = "How many of them were counted otherwise than they are; 0 unless something is wrong")
        long ordersDiffered,

        @Schema(
                description =
                        "How many sums were not what the orders add up to; they are put right. 0 unless something is wrong")
        long sumsDiffered,

        @Schema(
                description =
                        "The first of those sums by day, what they were and what they are now; empty when all was well",
                maxItems = 100)
        List<Difference> differences,

        String requestedBy,
        Instant createdAt,
        Instant finishedAt) {

    /** How far it is. */
    @Schema(name = "ReportRebuildState")
    public enum State {
        RUNNING,
        DONE
    }

    /** A sum that was wrong. */
    @Schema(
            name = "ReportDifference",
            requiredProperties = {"dimension", "currency", "day", "key", "before", "after"})
    public record Difference(
            @Schema(
                    description =
                            "What the sum is kept by, such as DAY, PRODUCT or PAYMENT_METHOD, or PRODUCT_MONTH; open-ended")
            String dimension,

            String currency,

            @Schema(description = "In the time zone of the store; the first one of a month")
            LocalDate day,

            @Schema(description = "Of which product, place or method; empty for all of the day and for customers")
            String key,

            Counters before,
            Counters after) {}

    /** What a sum says. */
    @Schema(name = "ReportCounters", description = "Money in the smallest unit of the currency.")
    public record Counters(
            long orders,
            long units,
            long salesMinor,
            long taxMinor,
            long shippingMinor,
            long discountMinor,
            long refunds,
            long refundedMinor,
            long refundedTaxMinor) {}

    static final String COLUMNS = """
            id, state, orders_read, orders_differed, sums_differed, differences::text, requested_by, created_at, finished_at""";

    static RebuildView read(Columns c) {
        return new RebuildView(
                c.uuid(),
                c.word(State.class),
                c.number(),
                c.number(),
                c.number(),
                List.of(c.json(Difference[].class)),
                c.text(),
                c.instant(),
                c.instant());
    }
}
