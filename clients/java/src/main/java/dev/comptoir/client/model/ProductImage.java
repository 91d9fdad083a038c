package dev.comptoir.client.model;

/** A picture of a product. */
@SchemaOf("ProductImage")
public record ProductImage(String url, String alt) {}
