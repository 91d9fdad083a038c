/** The statuses a merchant makes up, and which of them an order has. */
package dev.comptoir.orders.orderstatus;
