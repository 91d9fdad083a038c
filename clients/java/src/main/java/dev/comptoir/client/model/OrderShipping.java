package dev.comptoir.client.model;

import java.util.UUID;

/** How an order travels, and what that costs. */
@SchemaOf("OrderShipping")
public record OrderShipping(UUID methodId, String name, Money price) {}
