package dev.comptoir.orders.orderimport;

import dev.comptoir.orders.orderimport.domain.ImportResult;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one order of a file. */
@Schema(name = "ImportedOrder", requiredProperties = "updatedAt")
public record ImportedOrderView(
        @Schema(description = "Its first row as a spreadsheet counts: the header is row 1", minimum = "1")
        long row,

        @Schema(
                description = "Its id in the file; absent when the row could not be read",
                maxLength = 200,
                nullable = true)
        String externalId,

        @Schema(description = "CREATED, SKIPPED (there already) or FAILED; open-ended")
        ImportResult result,

        @Schema(description = "Absent when it failed, or would have been created by a dry run", nullable = true)
        UUID orderId,

        @Schema(
                description =
                        "Column as the file names it, below refunds a JSON pointer; absent when the whole row is meant",
                maxLength = 255,
                nullable = true)
        String column,

        @Schema(
                description = "Stable word to branch on; of failed ones",
                examples = "totals-differ",
                maxLength = 64,
                nullable = true)
        String code,

        @Schema(description = "One sentence; of failed ones", maxLength = 500, nullable = true)
        String detail,

        @Schema(description = "When it was decided, or a person's data was erased from it")
        Instant updatedAt) {

    static final String COLUMNS =
            "r.position, r.external_id, r.result, r.order_id, r.column_name, r.code, r.detail, r.updated_at";

    static ImportedOrderView read(Columns c) {
        return new ImportedOrderView(
                c.number(),
                c.textOrNull(),
                c.word(ImportResult.class),
                c.uuid(),
                c.textOrNull(),
                c.text(),
                c.text(),
                c.instant());
    }
}
