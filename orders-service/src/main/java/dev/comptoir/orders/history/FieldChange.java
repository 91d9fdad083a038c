package dev.comptoir.orders.history;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one field was and became. */
@Schema(name = "OrderFieldChange", requiredProperties = "field")
public record FieldChange(
        @Schema(maxLength = 200, description = """
                The field of the order as its resource names it, such as `paymentStatus` or `totals.paidTotal`; a part of a
                list by its id, such as `payments[0192...].reversedAt`""") String field,

        @Schema(description = "Absent when it had no value") Object before,
        @Schema(description = "Absent when it has none") Object after) {}
