/** The store's settings as orders-service has published them, read as the rules that price a cart. */
package dev.comptoir.carts.store;
