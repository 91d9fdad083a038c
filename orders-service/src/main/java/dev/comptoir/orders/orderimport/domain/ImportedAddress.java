package dev.comptoir.orders.orderimport.domain;

/** A postal address as it was written down; absent parts are null. */
public record ImportedAddress(
        String name,
        String company,
        String line1,
        String line2,
        String postalCode,
        String city,
        String region,
        String country,
        String phone) {}
