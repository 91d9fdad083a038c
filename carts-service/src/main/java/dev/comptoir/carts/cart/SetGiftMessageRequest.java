package dev.comptoir.carts.cart;

import dev.comptoir.contracts.shared.FieldRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The new gift message of a cart. */
@Schema(description = "What is written to the one who gets the parcel; empty takes it away")
public record SetGiftMessageRequest(
        @Schema(examples = "Happy birthday, Camille!")
        @NotNull
        @Size(max = FieldRules.GIFT_MESSAGE_LENGTH)
        @Pattern(regexp = CartFieldRules.TEXT)
        String message) {}
