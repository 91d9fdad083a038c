package dev.comptoir.client.model;

import java.time.Instant;

/** Why an order waits. */
@SchemaOf("OrderHold")
public record OrderHold(String reasonCode, String note, String heldBy, Instant heldAt) {}
