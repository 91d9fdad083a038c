package dev.comptoir.client.model;

import java.util.UUID;

/** What was taken off a cart. */
@SchemaOf("AppliedDiscount")
public record AppliedDiscount(UUID discountId, String name, String code, Money amount, String percent) {}
