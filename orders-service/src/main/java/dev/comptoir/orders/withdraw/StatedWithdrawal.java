package dev.comptoir.orders.withdraw;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a statement came in: the same answer whether or not there is such an order. */
@Schema(name = "StatedWithdrawal", requiredProperties = "receivedAt")
public record StatedWithdrawal(
        @Schema(description = "When the statement came in, which is what counts")
        Instant receivedAt) {}
