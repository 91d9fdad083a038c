package dev.comptoir.carts.cart;

import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new remark of a cart. */
@Schema(description = "What the shopper wants to say to the merchant; empty takes the remark away")
public record SetRemarkRequest(
        @Schema(examples = "Please ring twice.")
        @NotNull
        @Size(max = FieldRules.REMARK_LENGTH)
        @Pattern(regexp = CartFieldRules.TEXT)
        String remark) {}
