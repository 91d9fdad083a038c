package dev.comptoir.files.file;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One content that a file has or had. */
@Schema(
        description = "One content that a file has or had",
        requiredProperties = {"sha256", "updatedAt"})
public record FileVersion(
        @Schema(description = "Counted from 1", minimum = "1")
        int version,

        @Schema(description = "Bytes", minimum = "1") long size,

        @Schema(description = "SHA-256 in hex", maxLength = 64)
        String sha256,

        @Schema(description = "Whether new orders get it") boolean current,

        @Schema(description = "How many entitlements give it", minimum = "0")
        int entitlements,

        @Schema(description = "Whether its bytes are removed: nobody bought it before it was replaced")
        boolean removed,

        Instant createdAt,

        @Schema(description = "When its bytes were last read through; absent when they never were")
        Instant checkedAt,

        @Schema(
                description = "What was wrong with them then: MISSING, DAMAGED or UNREADABLE; absent when nothing was",
                maxLength = 20)
        String problem,

        @Schema(description = "When it was checked, bought, replaced or removed last, whichever was last")
        Instant updatedAt) {

    static FileVersion read(Columns c) {
        return new FileVersion(
                c.integer(),
                c.number(),
                HexFormat.of().formatHex(c.bytes()),
                c.bool(),
                c.integer(),
                c.bool(),
                c.instant(),
                c.instant(),
                c.textOrNull(),
                c.instant());
    }
}
