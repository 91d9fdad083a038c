/** Carts over HTTP: opening, looking at, filling and editing them, and how they can be shipped. */
package dev.comptoir.carts.cart;
