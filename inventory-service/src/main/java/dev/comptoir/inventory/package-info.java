/**
 * Owns what is on the shelf: stock levels per SKU, the reservations of running checkouts and the ledger of every change.
 * Listens to {@code catalog.product} and {@code orders.order}; tells {@code inventory.stock} and
 * {@code inventory.reservation}.
 */
package dev.comptoir.inventory;
