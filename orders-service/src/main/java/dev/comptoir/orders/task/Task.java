package dev.comptoir.orders.task;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to be done for an order. */
@Schema(
        name = "OrderTask",
        requiredProperties = {"orderId", "text", "updatedAt", "createdBy"})
public record Task(
        UUID id,
        UUID orderId,

        @Schema(description = "Rises with every change of the task; the ETag")
        long version,

        String text,

        @Schema(description = "Absent when there is no time until which it must be done", nullable = true)
        Instant dueAt,

        boolean done,

        @Schema(description = "Set while it is done", nullable = true)
        Instant doneAt,

        @Schema(description = "Name of the API key that did it", nullable = true)
        String doneBy,

        String createdBy,
        Instant createdAt,

        @Schema(description = "Of the last change") Instant updatedAt) {

    static final String COLUMNS =
            "id, order_id, version, text, due_at, is_done, done_at, done_by, created_by, created_at, updated_at";

    /** How the database writes that a task has no time. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static Task read(Columns c) {
        return new Task(
                c.uuid(),
                c.uuid(),
                c.number(),
                c.text(),
                due(c.instant()),
                c.bool(),
                c.instant(),
                c.text(),
                c.text(),
                c.instant(),
                c.instant());
    }

    /** What the list of all tasks is sorted by unless by the last change. */
    Instant sortedBy() {
        return dueAt == null ? NEVER : dueAt;
    }

    private static Instant due(Instant stored) {
        return stored.equals(NEVER) ? null : stored;
    }
}
