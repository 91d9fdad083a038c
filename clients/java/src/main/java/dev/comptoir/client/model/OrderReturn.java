package dev.comptoir.client.model;

import java.time.Instant;
import java.util.UUID;

/** Goods of an order that come back. */
@SchemaOf("OrderReturn")
public record OrderReturn(
        UUID id, String returnNumber, String state, String wish, int quantity, UUID refundId, Instant createdAt) {}
