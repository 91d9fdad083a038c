package dev.comptoir.catalog.product.domain;

import java.util.UUID;

/** By what a product is found, our id and the merchant's, and where it came from. */
public record ProductIdentity(UUID id, String externalId, ProductSource source) {}
