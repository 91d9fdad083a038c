/** What was written to a customer about an order: messages by hand, and every mail with its state. */
package dev.comptoir.orders.message;
