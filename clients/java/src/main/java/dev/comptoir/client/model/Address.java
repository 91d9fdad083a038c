package dev.comptoir.client.model;

/** Where something goes. */
@SchemaOf("CartAddress")
public record Address(
        String name,
        String company,
        String line1,
        String line2,
        String postalCode,
        String city,
        String region,
        String country,
        String phone) {}
