/** How products sell, counted from accepted orders. */
package dev.comptoir.catalog.sales;
