package dev.comptoir.orders.numbering;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new state of the order settings. */
@Schema(name = "SaveOrderSettingsRequest")
public record SaveOrderSettingsRequest(
        @NotNull @Min(1) @Max(999_999_999_999L) Long nextOrderNumber,

        @Schema(examples = "MyStore1-")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9._/#-]{0,20}", message = "has at most 20 of A-Z a-z 0-9 . _ / # -")
        String prefix,

        @Schema(examples = "-2026")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9._/#-]{0,20}", message = "has at most 20 of A-Z a-z 0-9 . _ / # -")
        String suffix,

        @NotNull @Pattern(regexp = "PAID|AWAITING_PAYMENT", message = "must be PAID or AWAITING_PAYMENT")
        String zeroTotalPaymentStatus,

        @Schema(
                description = "Days after which a customer is reminded of an order that is not paid, once; left out for"
                        + " never. Orders that have waited for a week longer are left alone")
        @Min(1)
        @Max(90)
        Integer paymentReminderAfterDays) {

    OrderSettings settings(long version) {
        return new OrderSettings(
                version, nextOrderNumber, prefix, suffix, zeroTotalPaymentStatus, paymentReminderAfterDays);
    }
}
