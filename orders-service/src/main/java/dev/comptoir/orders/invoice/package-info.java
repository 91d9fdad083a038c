/** Invoices and the cancellation invoices that undo them: numbered without gaps, never changed once issued. */
package dev.comptoir.orders.invoice;
