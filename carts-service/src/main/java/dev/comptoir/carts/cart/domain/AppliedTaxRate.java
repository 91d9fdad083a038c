package dev.comptoir.carts.cart.domain;

import dev.comptoir.kernel.Percentage;

/**
 * The tax rate a cart was priced with.
 *
 * @param region null for a rate of the whole country
 */
public record AppliedTaxRate(String name, Percentage percent, String country, String region) {}
