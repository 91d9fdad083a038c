/** The timeline of an order: every change writes its entry in its own transaction. */
package dev.comptoir.orders.history;
