/** How far an order has got, as far as somebody says so by hand: being prepared, ready to be picked up, delivered, sent back. */
package dev.comptoir.orders.fulfillment;
