package dev.comptoir.client.model;

/** A product in another language. */
@SchemaOf("ProductTranslation")
public record ProductTranslation(String name, String description) {}
