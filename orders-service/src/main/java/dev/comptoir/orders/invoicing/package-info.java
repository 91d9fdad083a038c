/** When invoices are issued, in whose name and under which numbers. */
package dev.comptoir.orders.invoicing;
