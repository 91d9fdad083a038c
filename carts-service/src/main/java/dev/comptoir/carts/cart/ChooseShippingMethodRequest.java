package dev.comptoir.carts.cart;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shipping method a shopper chose. */
@Schema(description = "One of the cart's shipping methods")
public record ChooseShippingMethodRequest(@NotNull UUID methodId) {}
