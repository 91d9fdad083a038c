/** Carts as plain rules: content, edits, prices and the way to an order. */
package dev.comptoir.carts.cart.domain;
