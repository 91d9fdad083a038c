/** The payment provider as the orders see it, and Stripe behind it. */
package dev.comptoir.orders.provider;
