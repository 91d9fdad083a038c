/** The rules of the accounting chain, without a database. */
package dev.comptoir.orders.accounting.domain;
