/** Refunds; the slice to copy for any change of an order. */
package dev.comptoir.orders.refund;
