/** What the merchant's people write about an order: one internal comment and the notes on what the customer wants. */
package dev.comptoir.orders.comment;
