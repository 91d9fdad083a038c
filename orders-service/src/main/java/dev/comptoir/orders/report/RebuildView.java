package dev.comptoir.orders.report;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All orders counted anew. */
@Schema(name = "ReportRebuild")
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

        String requestedBy,
        Instant createdAt,
        Instant finishedAt) {

    /** How far it is. */
    @Schema(name = "ReportRebuildState")
    public enum State {
        RUNNING,
        DONE
    }

    static final String COLUMNS =
            "id, state, orders_read, orders_differed, sums_differed, requested_by, created_at, finished_at";

    static RebuildView read(Columns c) {
        return new RebuildView(
                c.uuid(), c.word(State.class), c.number(), c.number(), c.number(), c.text(), c.instant(), c.instant());
    }
}
