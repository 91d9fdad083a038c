package dev.comptoir.carts.cart.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Present;
import java.util.UUID;

/** The shipping method a shopper chose, with its fee for this cart before tax. */
public record ChosenShipping(
        @Present UUID methodId,
        @Present String name,
        @Present Money price,
        @Present Money tax) {}
