package dev.comptoir.client.model;

/** Who answers for a product. */
@SchemaOf("ProductContact")
public record ProductContact(String name, String address, String electronicAddress) {}
