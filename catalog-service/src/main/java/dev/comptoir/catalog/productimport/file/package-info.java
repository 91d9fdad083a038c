/** The product exports of Shopify and WooCommerce, read as drafts of products. */
package dev.comptoir.catalog.productimport.file;
