/**
 * Owns recovery campaigns, the mails they send and the list of people who want none. Consumes carts (carts.cart), orders
 * (orders.order) and the store (orders.store); publishes to campaigns.recovery what was scheduled, sent and stopped.
 */
package dev.comptoir.campaigns;
