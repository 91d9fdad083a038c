/** The merchant makes an order of a cart its shopper has left. */
package dev.comptoir.carts.placement;
