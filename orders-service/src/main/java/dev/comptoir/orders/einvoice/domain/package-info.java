/** What an electronic invoice says, as EN 16931 names it, and how it follows from an issued document. */
package dev.comptoir.orders.einvoice.domain;
