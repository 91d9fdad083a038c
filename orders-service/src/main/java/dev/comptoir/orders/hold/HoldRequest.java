package dev.comptoir.orders.hold;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Puts an order on hold. */
@Schema(name = "HoldOrderRequest")
public record HoldRequest(
        @Schema(description = "Why, as your own code, UPPER_SNAKE; STOCK_SHORTFALL is set by the suite itself")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}", message = "must be UPPER_SNAKE, at most 50 characters")
        String reasonCode,

        @Size(max = 1000) String note) {}
