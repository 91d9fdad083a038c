package dev.comptoir.client.model;

import java.util.UUID;

/** A status of the merchant's own. */
@SchemaOf("OrderCustomStatus")
public record OrderCustomStatus(UUID id, String name, String color) {}
