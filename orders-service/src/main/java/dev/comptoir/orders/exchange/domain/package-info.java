/** The rules of exchanges, without a database. */
package dev.comptoir.orders.exchange.domain;
