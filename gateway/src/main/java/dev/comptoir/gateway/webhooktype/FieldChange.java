package dev.comptoir.gateway.webhooktype;

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
                        "As the resource names it, such as paymentStatus of an order or hold (ON_HOLD or NONE); of a part of a"
                                + " list with its id, such as invoices[0192f0c1-0000-7000-8000-000000000001].state of an order,"
                                + " and of a product's variant with its SKU: variants[TEE-RED-M].price. A variant that came or"
                                + " went says all its fields, sku too. Fields of prices and texts hold what the API takes",
                examples = "paymentStatus",
                maxLength = 200)
        String field,

        @Schema(description = "The value before; absent when there was none, or none is known")
        Object before,

        @Schema(
                description =
                        "The value from now on; absent when there is none. Where a value takes more than 2,000 characters, or all of an"
                                + " event more than 200,000, both are absent: read the resource")
        Object after) {

    static FieldChange ofPart(String list, Object id, String field, Object before, Object after) {
        return new FieldChange("%s[%s].%s".formatted(list, id, field), before, after);
    }

    /** Its name without the id of the part it is of: {@code variants.price}. */
    public static String nameOf(String field) {
        int begin = field.indexOf('[');
        return begin < 0 ? field : field.substring(0, begin) + field.substring(field.lastIndexOf(']') + 1);
    }

    /** Those that are changes: what stays as it was is left out. */
    static List<FieldChange> of(FieldChange... changes) {
        return Stream.of(changes)
                .filter(each -> !Objects.equals(each.before, each.after))
                .toList();
    }
}
