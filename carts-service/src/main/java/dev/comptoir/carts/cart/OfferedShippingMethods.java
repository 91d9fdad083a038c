package dev.comptoir.carts.cart;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shipping methods of a cart, cheapest first. */
@Schema(description = "The ways to ship this cart, cheapest first")
public record OfferedShippingMethods(
        @Schema(maxItems = 1000) List<OfferedShippingMethod> items) {}
