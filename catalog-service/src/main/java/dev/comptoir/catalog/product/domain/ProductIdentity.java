package dev.comptoir.catalog.product.domain;

import java.util.UUID;

/** By what a product is found: our id and the merchant's. */
public record ProductIdentity(UUID id, String externalId) {}
