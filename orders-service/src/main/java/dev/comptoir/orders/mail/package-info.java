/** Every mail about an order, in English and French. */
package dev.comptoir.orders.mail;
