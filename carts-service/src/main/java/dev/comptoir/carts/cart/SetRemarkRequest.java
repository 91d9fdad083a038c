package dev.comptoir.carts.cart;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shopper's word to the merchant. */
@Schema(description = "What the shopper wants to say to the merchant; empty takes the remark away")
public record SetRemarkRequest(
        @Schema(examples = "Please ring twice.") @NotNull @Size(max = 2000) @Pattern(regexp = Limits.TEXT)
        String remark) {}
