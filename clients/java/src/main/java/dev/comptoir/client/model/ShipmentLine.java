package dev.comptoir.client.model;

import java.util.UUID;

/** What of a line is in a parcel. */
@SchemaOf("ShipmentLine")
public record ShipmentLine(UUID lineId, String sku, int quantity) {}
