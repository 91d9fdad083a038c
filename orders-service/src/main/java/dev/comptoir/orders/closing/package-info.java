/** What ends the work on an order: it is processed, goes into the archive, or is deleted. */
package dev.comptoir.orders.closing;
