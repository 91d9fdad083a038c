/** Credit notes: what is taken off invoices, never more than they are. */
package dev.comptoir.orders.creditnote;
