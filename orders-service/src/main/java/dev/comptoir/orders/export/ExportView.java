package dev.comptoir.orders.export;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export, how far it is and where its file is. */
@Schema(name = "OrderExport")
public record ExportView(
        UUID id,

        @Schema(description = "WAITING, RUNNING, DONE or FAILED; open-ended")
        ExportState state,

        ExportFormat format,

        @Schema(description = "How many orders it is about; those placed until it begins may add to it")
        long orderCount,

        @Schema(description = "How many are written so far") long exportedCount,

        @Schema(description = "Size of the file so far, in bytes")
        long byteSize,

        @Schema(
                description =
                        "The instant whose orders the file holds, all of them as they were then; absent until it begins")
        Instant asOf,

        @Schema(description = "Why it failed; export again") String failure,

        @Schema(description = "Name of the API key that asked for it")
        String requestedBy,

        Instant createdAt,
        Instant finishedAt,

        @Schema(description = "Path of the file; absent until it is DONE and once it has expired")
        String downloadUrl,

        @Schema(description = "Until when the file can be downloaded; then it is deleted")
        Instant expiresAt) {

    static final String COLUMNS = """
            id, state, format, order_count, exported_count, byte_size, as_of, failure, requested_by, created_at, finished_at,
            case when state = 'DONE' and expires_at > now() then '/v1/order-exports/' || id || '/file' end, expires_at""";

    static ExportView read(Columns c) {
        return new ExportView(
                c.uuid(),
                c.word(ExportState.class),
                c.word(ExportFormat.class),
                c.number(),
                c.number(),
                c.number(),
                c.instant(),
                c.text(),
                c.text(),
                c.instant(),
                c.instant(),
                c.text(),
                c.instant());
    }

    boolean isDone() {
        return state == ExportState.DONE;
    }

    /** The name of the file, which says of which instant it is. */
    String fileName() {
        return "orders-" + asOf.toString().replaceAll("[:.]", "-") + "." + format.extension();
    }
}
