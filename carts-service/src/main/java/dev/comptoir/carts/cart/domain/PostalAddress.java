package dev.comptoir.carts.cart.domain;

/** A postal address; country is ISO 3166-1 alpha-2. */
public record PostalAddress(
        String name,
        String company,
        String line1,
        String line2,
        String postalCode,
        String city,
        String region,
        String country,
        String phone) {}
