/** Compares what carts ask for products with the pages of the store that offer them. */
package dev.comptoir.catalog.pagecheck;
