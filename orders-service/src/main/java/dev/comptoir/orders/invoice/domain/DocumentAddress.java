package dev.comptoir.orders.invoice.domain;

/** A postal address on a document; country is ISO 3166-1 alpha-2. */
public record DocumentAddress(
        String name,
        String company,
        String line1,
        String line2,
        String postalCode,
        String city,
        String region,
        String country) {}
