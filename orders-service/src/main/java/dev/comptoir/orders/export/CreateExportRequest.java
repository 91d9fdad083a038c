package dev.comptoir.orders.export;

import dev.comptoir.orders.order.OrderFilter;
import dev.comptoir.orders.order.OrderSelection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which orders to export, and how. */
@Schema(name = "CreateOrderExport")
public record CreateExportRequest(
        @Schema(description = "Orders that the list finds by the same filters; all when this and `orderIds` are absent")
        @Valid
        OrderFilter filter,

        @Schema(description = "Exactly these orders; not together with `filter`") @Size(min = 1, max = 500)
        List<@NotNull UUID> orderIds,

        @Schema(description = "What `Accept` names when absent, else CSV")
        ExportFormat format,

        @Schema(
                description =
                        "A row per ORDER (when absent) or per LINE; of CSV only, as XML and NDJSON nest the lines")
        ExportShape shape,

        @Schema(description = "Keys of the columns, in the order of a CSV file; all when absent")
        @Size(min = 1, max = 100)
        List<@NotNull @Size(max = 40) String> columns,

        @Schema(description = "How a CSV file is written") @Valid
        CsvOptions csv) {

    static final CreateExportRequest ALL = new CreateExportRequest(null, null, null, null, null, null);

    /** The same as a file of this kind. */
    CreateExportRequest in(ExportFormat chosen) {
        return new CreateExportRequest(filter, orderIds, chosen, shape, columns, csv);
    }

    OrderSelection selection() {
        if (filter != null && orderIds != null) {
            throw ExportProblem.filteredAndPicked();
        }
        if (orderIds != null) {
            return OrderSelection.picked(orderIds);
        }
        return filter == null ? OrderSelection.all() : OrderSelection.filtered(filter);
    }

    /** How many orders there must be; zero when any number will do. */
    long pickedCount() {
        return orderIds == null ? 0 : orderIds.stream().distinct().count();
    }

    ExportLayout layout() {
        return ExportLayout.of(format == null ? ExportFormat.CSV : format, shape, columns, csv);
    }
}
