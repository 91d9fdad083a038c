/** How much is left of what a cart holds, as inventory-service says at this moment. */
package dev.comptoir.carts.stock;
