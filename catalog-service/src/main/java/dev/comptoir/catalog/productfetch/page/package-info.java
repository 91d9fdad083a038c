/** Reads buttons from pages; plain Java, slow, not for an event loop. */
package dev.comptoir.catalog.productfetch.page;
