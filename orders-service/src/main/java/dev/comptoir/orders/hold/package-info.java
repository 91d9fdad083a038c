/** Holding orders, by hand or because stock ran short, and resuming them. */
package dev.comptoir.orders.hold;
