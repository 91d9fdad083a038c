/** The directory of everybody who ordered, kept behind the orders. */
package dev.comptoir.orders.customer;
