/** How much is left of the products of an order, as inventory-service says at this moment. */
package dev.comptoir.orders.stock;
