/** Facts of products and variants, and the rules that hold among them. */
package dev.comptoir.catalog.productfacts.domain;
