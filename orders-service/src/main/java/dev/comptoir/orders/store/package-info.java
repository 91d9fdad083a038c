/** The store's profile: name, currency, language, zone and address. */
package dev.comptoir.orders.store;
