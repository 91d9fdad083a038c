package dev.comptoir.catalog.productfacts.domain;

/** Who answers for a product: a name, a postal and an electronic address. */
public record Contact(String name, String address, String electronicAddress) {}
