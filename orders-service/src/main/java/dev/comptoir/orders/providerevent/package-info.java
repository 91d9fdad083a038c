/** What the payment provider reports by itself. */
package dev.comptoir.orders.providerevent;
