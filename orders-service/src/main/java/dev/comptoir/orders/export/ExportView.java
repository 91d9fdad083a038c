package dev.comptoir.orders.export;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export, how far it is and where its file is. */
@Schema(
        name = "OrderExport",
        requiredProperties = {"requestedBy", "updatedAt"})
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
        Instant expiresAt,

        @Schema(description = "When it was last further than before; that its file expires does not move it")
        Instant updatedAt) {

    public static ExportView of(Export export) {
        return new ExportView(
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
