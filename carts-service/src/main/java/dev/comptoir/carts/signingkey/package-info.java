/** The keys with which a merchant's own programs sign what a product costs. */
package dev.comptoir.carts.signingkey;
