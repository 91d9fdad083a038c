/**
 * Carts from the first item to the order: prices, shipping fees and taxes by the store's rules, checkout, abandonment and
 * recovery links. Publishes {@code carts.cart}; listens to {@code catalog.product}, {@code orders.store},
 * {@code orders.order} and {@code campaigns.recovery}.
 */
package dev.comptoir.carts;
