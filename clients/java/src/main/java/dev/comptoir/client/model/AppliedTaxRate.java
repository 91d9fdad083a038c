package dev.comptoir.client.model;

/** The rate by which a cart is taxed. */
@SchemaOf("AppliedTaxRate")
public record AppliedTaxRate(String name, String percent, String country, String region) {}
