package dev.comptoir.inventory.levelfile;

import dev.comptoir.inventory.levelfile.domain.LevelRowResult;
import dev.comptoir.inventory.levelfile.domain.LevelRowResult.Result;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one row, as it is sent. */
@Schema(name = "LevelRowResult", description = "What became of one row of a file of levels.")
public record LevelRowView(
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

    static LevelRowView of(LevelRowResult row) {
        return new LevelRowView(
                row.row(), row.sku(), row.result(), row.before(), row.onHand(), row.code(), row.reason());
    }
}
