package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.productimport.domain.FileFormat;
import dev.comptoir.catalog.productimport.domain.ImportState;
import dev.comptoir.catalog.productimport.domain.ProductImport;
import dev.comptoir.catalog.productimport.domain.ProductResult;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import and what it has done so far. */
@Schema(
        name = "ProductImport",
        description = "An import and what it has done so far.",
        requiredProperties = {"startedBy", "startedAt", "updatedAt"})
public record ImportView(
        UUID id,

        @Schema(description = "FAILED imports keep the products they were done with")
        ImportState state,

        FileFormat format,

        @Schema(description = "True when it only says what it would do")
        boolean dryRun,

        @Schema(description = "Rows below the header, blank ones left out")
        int rows,

        @Schema(description = "Products in the file, good and bad")
        int productCount,

        int created,
        int updated,

        @Schema(description = "Already exactly as in the file: no new version, no event")
        int unchanged,

        @Schema(description = "Products refused for the errors in their rows")
        int failed,

        @Schema(description = "Rows that are no sellable product")
        int skipped,

        @Schema(description = "How many errors there are in all")
        int errorCount,

        @Schema(description = "The first 1,000 errors; absent in lists", maxItems = 1000, nullable = true)
        List<ImportErrorView> errors,

        @Schema(description = "Whether there are more errors than shown")
        boolean errorsTruncated,

        @Schema(
                description =
                        "The first 1,000 products of the file, absent in lists; all are at /product-imports/{id}/products",
                maxItems = 1000,
                nullable = true)
        List<ImportedProductView> products,

        @Schema(description = "With copyImages; absent in lists and where the file has no picture")
        ImportedImagesView images,

        @Schema(description = "Why it failed", maxLength = 500)
        String failure,

        @Schema(description = "Name of the API key it came with", maxLength = 255)
        String startedBy,

        Instant startedAt,
        Instant finishedAt,

        @Schema(description = "When it came further last, UTC")
        Instant updatedAt) {

    /** In the order of {@link #listed}. */
    static final String COLUMNS = """
            id, state, format, is_dry_run, row_count, product_count, created_count, updated_count, unchanged_count,
            failed_count, skipped_count, error_count, error_count > 0, failure, started_by, started_at, finished_at,
            updated_at""";

    static ImportView of(
            ProductImport run,
            List<ImportErrorView> errors,
            List<ImportedProductView> products,
            int shownErrors,
            ImportedImagesView images) {
        return new ImportView(
                run.id(),
                run.state(),
                run.format(),
                run.isDryRun(),
                run.rowCount(),
                run.productCount(),
                run.counted(ProductResult.CREATED),
                run.counted(ProductResult.UPDATED),
                run.counted(ProductResult.UNCHANGED),
                run.counted(ProductResult.FAILED),
                run.counted(ProductResult.SKIPPED),
                run.errorCount(),
                errors,
                run.errorCount() > shownErrors,
                products,
                images,
                run.failure().isEmpty() ? null : run.failure(),
                run.startedBy(),
                run.startedAt(),
                run.finishedAt(),
                run.updatedAt());
    }

    /** As lists show it: without errors and products. */
    static ImportView listed(Columns c) {
        return new ImportView(
                c.uuid(),
                c.word(ImportState.class),
                c.word(FileFormat.class),
                c.bool(),
                c.integer(),
                c.integer(),
                c.integer(),
                c.integer(),
                c.integer(),
                c.integer(),
                c.integer(),
                c.integer(),
                null,
                c.bool(),
                null,
                null,
                c.textOrNull(),
                c.text(),
                c.instant(),
                c.instant(),
                c.instant());
    }
}
