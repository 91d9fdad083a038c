/** Where a product was lately: in the newest orders with it, and in the carts that were abandoned with it. */
package dev.comptoir.catalog.history;
