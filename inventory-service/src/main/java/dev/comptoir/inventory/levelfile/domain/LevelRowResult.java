package dev.comptoir.inventory.levelfile.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one row. */
@Schema(name = "LevelRowResult", description = "What became of one row of a file of levels.")
public record LevelRowResult(
        @Schema(description = "Number of the row in the file; the header is 1", examples = "2")
        int row,

        @Schema(maxLength = 100) String sku,
        Result result,

        @Schema(description = "Units on hand before; absent when the row is refused")
        Integer before,

        @Schema(description = "Units on hand after; absent when the row is refused")
        Integer onHand,

        @Schema(description = "Why it is refused; absent otherwise", maxLength = 64)
        String code,

        @Schema(description = "The same in words", maxLength = 500)
        String reason) {

    /** How it ended. */
    public enum Result {
        /** The level was set, or would be. */
        SET,
        /** The level is as the row says already. */
        UNCHANGED,
        /** The row cannot be taken over. */
        REFUSED
    }

    static LevelRowResult refused(LevelRow row, String code, String reason) {
        return new LevelRowResult(row.number(), row.sku(), Result.REFUSED, null, null, code, reason);
    }
}
