/** Offers before an order: written or copied from an order, sent, accepted or declined, and turned into an order once. */
package dev.comptoir.orders.quote;
