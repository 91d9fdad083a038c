/** Payment sessions: a buyer's attempt to pay an order at the payment provider. */
package dev.comptoir.orders.paymentsession;
