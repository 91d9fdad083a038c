/** What the events of orders mean for carts. */
package dev.comptoir.carts.orders;
