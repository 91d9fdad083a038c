package dev.comptoir.files.integrity;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of the stored bytes. */
@Schema(description = "What is known of the stored bytes")
record IntegrityReport(
        @Schema(description = "Stored contents, of all versions", minimum = "0")
        int contents,

        @Schema(minimum = "0") long bytes,

        @Schema(description = "Never read through yet, or asked to be", minimum = "0")
        int unchecked,

        @Schema(minimum = "0") int missing,

        @Schema(description = "Their checksum is another", minimum = "0")
        int damaged,

        @Schema(description = "The disk refused to read them", minimum = "0")
        int unreadable,

        @Schema(description = "When the content was checked whose check is the oldest; absent while there is none")
        Instant oldestCheckAt) {

    static IntegrityReport read(Columns c) {
        return new IntegrityReport(
                c.integer(), c.number(), c.integer(), c.integer(), c.integer(), c.integer(), c.instant());
    }
}
