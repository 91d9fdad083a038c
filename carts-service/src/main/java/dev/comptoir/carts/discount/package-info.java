/** Discounts of the store: what they give, on which conditions, by which codes. */
package dev.comptoir.carts.discount;
