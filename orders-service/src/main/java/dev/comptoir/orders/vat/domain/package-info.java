/** The rules of declared VAT, without a database. */
package dev.comptoir.orders.vat.domain;
