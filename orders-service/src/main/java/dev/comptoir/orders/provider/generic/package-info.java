/** A payment program of the merchant's own, behind one address that takes signed requests; docs/payments.md says how it speaks. */
package dev.comptoir.orders.provider.generic;
