/** Definitions of products that the merchant's own programs have signed: what a product costs with which options. */
package dev.comptoir.carts.definition;
