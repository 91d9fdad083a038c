/** Customers and invoices as files: CSV or NDJSON of one instant, by the machinery of the exports of orders. */
package dev.comptoir.orders.listexport;
