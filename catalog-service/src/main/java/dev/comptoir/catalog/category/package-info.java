/** The tree of categories that the products are in. */
package dev.comptoir.catalog.category;
