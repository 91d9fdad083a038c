package dev.comptoir.inventory.stock.domain;

import java.util.UUID;

/**
 * What was last published of a product with one stock for all variants.
 *
 * @param version rises with everything that is published of its SKUs
 */
public record SharedLevel(UUID productId, long version, int onHand, int reserved) {}
