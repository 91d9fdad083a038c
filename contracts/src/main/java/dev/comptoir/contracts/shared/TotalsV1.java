package dev.comptoir.contracts.shared;

import dev.comptoir.kernel.Money;
import jakarta.validation.constraints.NotNull;

/** How a total is made up: total = subtotal - discountTotal + shippingTotal + taxTotal. */
public record TotalsV1(
        @NotNull Money subtotal,
        @NotNull Money discountTotal,
        @NotNull Money shippingTotal,
        @NotNull Money taxTotal,
        @NotNull Money total) {}
