/** Payment providers as the orders see them, with Stripe and a payment program of the merchant's own behind it. */
package dev.comptoir.orders.provider;
