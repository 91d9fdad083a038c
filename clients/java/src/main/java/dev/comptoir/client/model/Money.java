package dev.comptoir.client.model;

/** An exact amount of one currency. */
@SchemaOf("Money")
public record Money(String amount, String currency) {}
