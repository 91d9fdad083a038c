/**
 * Owns orders with their payments, refunds, shipments and history, the order numbering and the store's settings.
 *
 * <p>Publishes on {@code orders.order}: completed, paid, marked unpaid, held, resumed, shipped, refund issued, cancelled. Publishes
 * on {@code orders.store}: store profile, shipping methods, tax rates. Consumes {@code inventory.reservation} (a
 * shortfall puts the order on hold), {@code carts.cart} (a recovered cart names its campaign on the order) and
 * {@code files.file} (lines show their downloads), {@code catalog.product} (the category something is sold in).
 */
package dev.comptoir.orders;
