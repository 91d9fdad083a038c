package dev.comptoir.orders.store;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How orders are numbered, and what becomes of those that cost nothing. */
@Schema(name = "OrderSettings")
public record OrderSettings(
        @Schema(description = "Rises with every change of the settings; the ETag")
        long version,

        @Schema(description = "The number the next order gets")
        long nextOrderNumber,

        String prefix,
        String suffix,
        @Schema(description = "PAID or AWAITING_PAYMENT") String zeroTotalPaymentStatus) {}
