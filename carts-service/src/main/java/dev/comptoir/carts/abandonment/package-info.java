/** Carts whose shoppers have gone: how they are found, listed for the merchant and purged. */
package dev.comptoir.carts.abandonment;
