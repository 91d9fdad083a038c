/** Orders: the aggregate and its rules, the list with its filters, one order whole. */
package dev.comptoir.orders.order;
