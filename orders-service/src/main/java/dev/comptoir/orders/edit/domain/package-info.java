/** What an edit makes of an order, and what it must leave alone. */
package dev.comptoir.orders.edit.domain;
