/** What a button offers, and what became of it. */
package dev.comptoir.catalog.productfetch.domain;
