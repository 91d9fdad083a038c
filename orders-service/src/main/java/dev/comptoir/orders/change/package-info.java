/** What every change of an order has in common: who asks for it, and that it is published. */
package dev.comptoir.orders.change;
