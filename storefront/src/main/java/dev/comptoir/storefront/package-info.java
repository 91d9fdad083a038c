/** The store as every program but orders-service knows it: the profile that orders-service publishes. */
package dev.comptoir.storefront;
