/** Definitions of products that the catalogue has signed: what a variant costs with which options, for pages without a program. */
package dev.comptoir.catalog.definition;
