package dev.comptoir.client.model;

import java.util.UUID;

/** How a cart is to travel. */
@SchemaOf("ChosenShipping")
public record ChosenShipping(UUID methodId, String name, Money price, Money tax) {}
