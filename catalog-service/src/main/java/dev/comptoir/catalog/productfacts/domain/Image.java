package dev.comptoir.catalog.productfacts.domain;

/**
 * A picture of a product.
 *
 * @param alt what it shows, for people who do not see it; null when nobody wrote it
 */
public record Image(String url, String alt) {}
