/** Orders from elsewhere, as a file: NDJSON, the CSV of our own exports, or Shopify's. */
package dev.comptoir.orders.orderimport;
