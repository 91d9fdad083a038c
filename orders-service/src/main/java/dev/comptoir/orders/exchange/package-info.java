/** Exchanges: the goods of a return for a linked order, with the difference to pay or to give back. */
package dev.comptoir.orders.exchange;
