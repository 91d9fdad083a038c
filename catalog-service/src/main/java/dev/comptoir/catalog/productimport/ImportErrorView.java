package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.productimport.domain.RowError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong in one cell of the file. */
@Schema(
        name = "ProductImportError",
        description = "What is wrong in one cell of the file.",
        requiredProperties = {"code", "detail"})
public record ImportErrorView(
        @Schema(description = "Row as a spreadsheet counts: the header is row 1", minimum = "1")
        int row,

        @Schema(description = "Column as the file names it; absent when the whole row is meant", maxLength = 255)
        String column,

        @Schema(description = "Stable word to branch on", examples = "invalid-price", maxLength = 64)
        String code,

        @Schema(description = "One sentence", maxLength = 500)
        String detail) {

    static ImportErrorView of(RowError error) {
        return new ImportErrorView(
                error.row(), error.column().isEmpty() ? null : error.column(), error.code(), error.detail());
    }
}
