/**
 * Owns what is on the shelf: stock levels per SKU, the reservations of running checkouts and the ledger of every change.
 * Consumes {@code catalog.product} and {@code orders.order}; publishes {@code inventory.stock} and
 * {@code inventory.reservation}.
 */
package dev.comptoir.inventory;
