package dev.comptoir.orders.orderimport;

import dev.comptoir.orders.orderimport.domain.OrderImportState;
import dev.comptoir.orders.orderimport.file.OrderFileFormat;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import of orders and what it has done so far. */
@Schema(
        name = "OrderImport",
        requiredProperties = {"source", "startedBy", "createdAt", "updatedAt"})
public record ImportView(
        UUID id,

        @Schema(
                description =
                        "WAITING, RUNNING, COMPLETED, FAILED or CANCELLED; open-ended. One that ended early keeps the"
                                + " orders it has made")
        OrderImportState state,

        @Schema(description = "NDJSON, CSV or SHOPIFY; open-ended")
        OrderFileFormat format,

        @Schema(description = "Who the orders are from; external ids are unique within it", maxLength = 40)
        String source,

        @Schema(description = "True when it only says what it would do")
        boolean dryRun,

        @Schema(description = "Whether the units of its orders are taken out of stock")
        boolean takeStock,

        @Schema(description = "Whether the customers of its orders get the order confirmation")
        boolean notifyCustomers,

        @Schema(description = "Whether webhooks and the event feed get its orders")
        boolean publishEvents,

        @Schema(description = "Size of the file in bytes") long byteSize,

        @Schema(description = "How much of it is done; an import that was interrupted goes on from here")
        long readBytes,

        @Schema(description = "Rows done, the header among them")
        long rows,

        @Schema(description = "Orders done, good and bad") long orderCount,

        long created,

        @Schema(description = "There already, with the same content")
        long skipped,

        @Schema(description = "Refused; their rows are the file at failedRowsUrl")
        long failed,

        @Schema(description = "Why the import as a whole failed", maxLength = 500, nullable = true)
        String failure,

        @Schema(description = "Name of the API key it came with", maxLength = 255)
        String startedBy,

        Instant createdAt,

        @Schema(nullable = true) Instant startedAt,

        @Schema(nullable = true) Instant finishedAt,

        @Schema(
                description =
                        "Path of a file of the refused orders alone, to be corrected and imported; absent when there"
                                + " are none, and 30 days after the import has finished",
                nullable = true)
        String failedRowsUrl,

        @Schema(description = "When it was last further than before, or its refused rows were deleted")
        Instant updatedAt) {

    static final String COLUMNS = """
            i.id, i.state, i.format, i.source, i.is_dry_run, i.takes_stock, i.notifies_customers, i.publishes_events,
            i.byte_size, i.read_bytes, i.row_count, i.order_count, i.created_count, i.skipped_count, i.failed_count, i.failure, i.started_by, i.created_at, i.started_at,
            i.finished_at,
            case when i.failed_count > 0 and not i.is_purged then '/v1/order-imports/' || i.id || '/failed-rows' end,
            i.updated_at""";

    static ImportView read(Columns c) {
        return new ImportView(
                c.uuid(),
                c.word(OrderImportState.class),
                c.word(OrderFileFormat.class),
                c.text(),
                c.bool(),
                c.bool(),
                c.bool(),
                c.bool(),
                c.number(),
                c.number(),
                c.number(),
                c.number(),
                c.number(),
                c.number(),
                c.number(),
                c.text(),
                c.text(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.text(),
                c.instant());
    }

    /** The name of the file of refused orders. */
    String failedRowsName() {
        return "failed-rows-" + id + "." + format.extension();
    }
}
