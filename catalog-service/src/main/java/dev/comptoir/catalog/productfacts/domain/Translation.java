package dev.comptoir.catalog.productfacts.domain;

/**
 * A product in another language.
 *
 * @param name null when it is the same
 * @param description null when it is the same
 */
public record Translation(String name, String description) {}
