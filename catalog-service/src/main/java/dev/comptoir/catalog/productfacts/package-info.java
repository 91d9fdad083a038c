/** What is said of products and variants beside name and price: for search, for pages, for parcels, for the law. */
package dev.comptoir.catalog.productfacts;
