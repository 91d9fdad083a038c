package dev.comptoir.gateway.event;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event says of one field of the aggregate. */
@Schema(
        name = "EventFieldChange",
        description = "A field that changed.",
        requiredProperties = {"field"})
public record FieldChange(
        @Schema(
                description =
                        "lifecycle, paymentStatus, fulfillmentStatus, hold (ON_HOLD or NONE), customStatus.id, totals,"
                                + " archived, processed or deleted of an order; state of stock",
                examples = "paymentStatus",
                maxLength = 100)
        String field,

        @Schema(description = "The value before; absent when there was none")
        Object before,

        @Schema(description = "The value from now on; absent when there is none")
        Object after) {

    /** Those that are changes: what stays as it was is left out. */
    static List<FieldChange> of(FieldChange... changes) {
        return Stream.of(changes)
                .filter(each -> !Objects.equals(each.before, each.after))
                .toList();
    }
}
