package dev.comptoir.contracts.shared;

/** A postal address; country is ISO 3166-1 alpha-2. */
public record AddressV1(
        String name,
        String company,
        String line1,
        String line2,
        String postalCode,
        String city,
        String region,
        String country,
        String phone) {}
