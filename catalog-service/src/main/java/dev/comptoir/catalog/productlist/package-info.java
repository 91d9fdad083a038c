/** The list of products: its questions, and what lists and their products were found to say when they were asked for last. */
package dev.comptoir.catalog.productlist;
