/** What an order costs that a merchant writes by hand: rows, discounts, shipping and tax. */
package dev.comptoir.orders.pricing;
