/** Cancelling orders that will not be shipped. */
package dev.comptoir.orders.cancellation;
