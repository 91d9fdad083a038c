/** Which recovery campaign an order is owed to. */
package dev.comptoir.orders.recovery;
