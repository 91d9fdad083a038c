/** What discounts give to a basket, as plain rules. */
package dev.comptoir.carts.discount.domain;
