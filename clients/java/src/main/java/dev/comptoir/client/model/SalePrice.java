package dev.comptoir.client.model;

import java.time.LocalDate;

/** A lower price for some days of the store's zone, the first and the last included. */
@SchemaOf("SalePrice")
public record SalePrice(Money price, LocalDate startsOn, LocalDate endsOn) {}
