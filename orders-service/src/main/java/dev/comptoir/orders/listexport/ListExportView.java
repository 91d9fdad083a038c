package dev.comptoir.orders.listexport;

import dev.comptoir.orders.export.Export;
import dev.comptoir.orders.export.ExportFormat;
import dev.comptoir.orders.export.ExportState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export of a list, how far it is and where its file is. */
@Schema(
        name = "ListExport",
        requiredProperties = {"requestedBy", "updatedAt"})
public record ListExportView(
        UUID id,

        @Schema(description = "WAITING, RUNNING, DONE or FAILED; open-ended")
        ExportState state,

        @Schema(description = "CSV or NDJSON") ExportFormat format,

        @Schema(description = "How many rows it is about; those added until it begins are in it too")
        long rowCount,

        @Schema(description = "How many are written so far") long exportedCount,

        @Schema(description = "Size of the file so far, in bytes")
        long byteSize,

        @Schema(
                description =
                        "The instant whose rows the file holds, all of them as they were then; absent until it begins")
        Instant asOf,

        @Schema(description = "Why it failed; export again") String failure,

        @Schema(description = "Name of the API key that asked for it")
        String requestedBy,

        Instant createdAt,
        Instant finishedAt,

        @Schema(description = "Path of the file; absent until it is DONE and once it has expired")
        String downloadUrl,

        @Schema(description = "Until when the file can be downloaded; then it is deleted")
        Instant expiresAt,

        @Schema(description = "When it was last further than before; that its file expires does not move it")
        Instant updatedAt) {

    static ListExportView of(Export export) {
        return new ListExportView(
                export.id(),
                export.state(),
                export.format(),
                export.count(),
                export.exportedCount(),
                export.byteSize(),
                export.asOf(),
                export.failure(),
                export.requestedBy(),
                export.createdAt(),
                export.finishedAt(),
                export.downloadUrl(),
                export.expiresAt(),
                export.updatedAt());
    }
}
