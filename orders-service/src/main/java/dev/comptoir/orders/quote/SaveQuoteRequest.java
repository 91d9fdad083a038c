package dev.comptoir.orders.quote;

import dev.comptoir.orders.manualorder.CreateOrderRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quote as a merchant writes it. */
@Schema(name = "SaveQuoteRequest")
public record SaveQuoteRequest(
        @Schema(
                description =
                        "The order it offers, as orders by hand are written; its prices are those of the order it becomes")
        @NotNull
        @Valid
        CreateOrderRequest order,

        @Schema(description = "Until when the customer can accept, in the future; without end when left out")
        Instant validUntil,

        @Schema(description = "What the customer reads with it") @Size(max = 2000)
        String message) {}
