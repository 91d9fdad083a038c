/** Codes for single use: many at once, each for one order. */
package dev.comptoir.carts.discountcode;
