/** Tasks: what is to be done for an order, until when, and who did it. */
package dev.comptoir.orders.task;
