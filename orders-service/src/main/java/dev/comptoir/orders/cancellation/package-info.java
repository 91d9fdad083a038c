/** Ending orders that will not be sent. */
package dev.comptoir.orders.cancellation;
