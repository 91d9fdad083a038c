/** Reads files of orders, however large, a piece at a time. */
package dev.comptoir.orders.orderimport.file;
