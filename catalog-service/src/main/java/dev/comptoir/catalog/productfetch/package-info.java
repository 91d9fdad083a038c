/** Products taken from the buttons of a shop's pages, or from a JSON file that lists them. */
package dev.comptoir.catalog.productfetch;
