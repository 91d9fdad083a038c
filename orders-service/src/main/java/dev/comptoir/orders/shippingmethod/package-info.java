/** The ways in which orders travel. */
package dev.comptoir.orders.shippingmethod;
