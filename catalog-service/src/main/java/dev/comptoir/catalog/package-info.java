/**
 * What the store sells: products with their variants, imports of product files, and how products sell. Publishes
 * {@code catalog.product}; listens to {@code orders.order}, {@code inventory.stock} and {@code carts.cart}.
 */
package dev.comptoir.catalog;
