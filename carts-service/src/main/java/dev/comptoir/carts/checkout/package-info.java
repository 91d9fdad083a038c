/** Turns carts into orders: lock the cart, ask orders-service, then convert the cart or reopen it. */
package dev.comptoir.carts.checkout;
