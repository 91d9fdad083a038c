package dev.comptoir.client.model;

/** How many units shoppers may order. */
@SchemaOf("QuantityLimits")
public record QuantityLimits(Integer min, Integer max, Integer step) {}
