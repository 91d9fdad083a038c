/** Payments: marked by hand, taken back by a reversal. */
package dev.comptoir.orders.payment;
