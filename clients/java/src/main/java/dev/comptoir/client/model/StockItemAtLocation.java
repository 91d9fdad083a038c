package dev.comptoir.client.model;

import java.util.UUID;

/** The stock of a SKU at one location. */
@SchemaOf("StockItemAtLocation")
public record StockItemAtLocation(UUID locationId, String name, int onHand, int reserved) {}
