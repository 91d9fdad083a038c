/** Refunds: the example every later slice follows. */
package dev.comptoir.orders.refund;
