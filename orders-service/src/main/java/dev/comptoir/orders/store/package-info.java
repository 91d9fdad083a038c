/** The store's settings: profile, order numbers, shipping methods, tax rates. */
package dev.comptoir.orders.store;
