/** Links that open a cart on another device. */
package dev.comptoir.carts.cartlink;
