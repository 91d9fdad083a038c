package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.CartContent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch of a cart's item: only the quantity can be changed. */
@Schema(description = "Merge patch (RFC 7396) of an item")
public record ChangeItemRequest(
        @Schema(description = "Pieces; to take the item out, delete it", examples = "3")
        @NotNull
        @Min(1)
        @Max(CartContent.MAX_QUANTITY)
        Integer quantity) {}
