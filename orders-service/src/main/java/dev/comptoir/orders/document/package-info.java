/** Documents as PDF: invoices, credit notes, packing slips, receipts, one by one or many in one file. */
package dev.comptoir.orders.document;
