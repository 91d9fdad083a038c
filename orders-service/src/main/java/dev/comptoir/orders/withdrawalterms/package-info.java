/** What the right to withdraw from an order depends on: its period, what is exempt from it, and what the consumer was told. */
package dev.comptoir.orders.withdrawalterms;
