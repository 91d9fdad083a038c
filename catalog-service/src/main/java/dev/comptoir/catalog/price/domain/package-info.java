/** The rule of the lowest price before a reduction. */
package dev.comptoir.catalog.price.domain;
