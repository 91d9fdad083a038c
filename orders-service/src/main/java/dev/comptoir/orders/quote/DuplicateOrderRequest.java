package dev.comptoir.orders.quote;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an order is copied with. */
@Schema(name = "DuplicateOrderRequest")
public record DuplicateOrderRequest(
        @Schema(description = "Until when the customer can accept, in the future; without end when left out")
        Instant validUntil,

        @Schema(description = "What the customer reads with it") @Size(max = 2000)
        String message) {}
