/** The hot path: a checked-out cart becomes an order. */
package dev.comptoir.orders.placement;
