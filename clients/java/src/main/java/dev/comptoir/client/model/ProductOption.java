package dev.comptoir.client.model;

import java.util.List;

/** A custom field with the values that variants are built from. */
@SchemaOf("ProductOption")
public record ProductOption(String name, List<String> values) {}
