package dev.comptoir.client.model;

import java.util.UUID;

/** What of a line is in a parcel. */
@SchemaOf("OrderShipmentLine")
public record OrderShipmentLine(UUID lineId, int quantity) {}
