/** Products and their variants as merchants write and storefronts read them. */
package dev.comptoir.catalog.product;
