/** The words and looks of every mail about an order, in English and French. */
package dev.comptoir.orders.notice;
