/** Variants of a product added, changed and removed one at a time. */
package dev.comptoir.catalog.variant;
