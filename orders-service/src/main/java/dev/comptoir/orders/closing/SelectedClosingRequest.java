package dev.comptoir.orders.closing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be done to selected orders that need no more work. */
@Schema(name = "OrderBulkChangesRequest")
public record SelectedClosingRequest(
        @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> orderIds,

        @Schema(description = "DELETE is for cancelled orders; those that repeat another are deleted one by one")
        @NotNull
        Closing change) {}
