/** The projection of the catalogue: one stock item per variant. */
package dev.comptoir.inventory.product;
