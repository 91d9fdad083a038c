package dev.comptoir.client.model;

import java.util.UUID;

/** A discount an order was bought with. */
@SchemaOf("OrderDiscount")
public record OrderDiscount(UUID discountId, String name, String code, Money amount, String percent) {}
