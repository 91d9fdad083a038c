/** The rules of products, variants, options and prices. */
package dev.comptoir.catalog.product.domain;
