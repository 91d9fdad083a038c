package dev.comptoir.orders.numbering;

import dev.comptoir.platform.db.Columns;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How orders are numbered, and how those that cost nothing start. */
@Schema(
        name = "OrderSettings",
        requiredProperties = {"prefix", "suffix", "zeroTotalPaymentStatus"})
public record OrderSettings(
        @Schema(description = "Rises with every change of the settings; the ETag")
        long version,

        @Schema(description = "The number the next order gets")
        long nextOrderNumber,

        String prefix,
        String suffix,

        @Schema(description = "Of an order that costs nothing: PAID or AWAITING_PAYMENT")
        String zeroTotalPaymentStatus,

        @Schema(
                description =
                        "Days after which a customer is reminded of an order that is not paid, once; absent for never",
                nullable = true)
        Integer paymentReminderAfterDays) {

    static OrderSettings read(Columns c) {
        return new OrderSettings(c.number(), c.number(), c.text(), c.text(), c.text(), c.integerOrNull());
    }
}
