package dev.comptoir.carts.cart.domain;

import dev.comptoir.kernel.Money;
import java.util.UUID;

/** The shipping method a shopper chose, with its fee for this cart before tax. */
public record ChosenShipping(UUID methodId, String name, Money price, Money tax) {}
