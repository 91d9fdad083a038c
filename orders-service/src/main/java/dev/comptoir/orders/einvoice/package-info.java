/** Issued documents as electronic invoices of EN 16931: CII, UBL and Factur-X. */
package dev.comptoir.orders.einvoice;
