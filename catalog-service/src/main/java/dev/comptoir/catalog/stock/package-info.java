/** What can be sold of each SKU, as inventory-service last published it. */
package dev.comptoir.catalog.stock;
