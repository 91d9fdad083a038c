/** One change of many selected orders: a transaction and a result for each. */
package dev.comptoir.orders.bulk;
