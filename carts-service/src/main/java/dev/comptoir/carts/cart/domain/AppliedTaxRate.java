package dev.comptoir.carts.cart.domain;

import dev.comptoir.kernel.Percentage;
import dev.comptoir.kernel.Present;

/**
 * The tax rate a cart was priced with.
 *
 * @param region null for a rate of the whole country
 */
public record AppliedTaxRate(
        @Present String name,
        @Present Percentage percent,
        @Present String country,
        String region) {}
