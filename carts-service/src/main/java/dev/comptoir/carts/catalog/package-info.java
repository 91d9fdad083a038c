/** The catalogue's price list as its events have published it, and its cache. */
package dev.comptoir.carts.catalog;
