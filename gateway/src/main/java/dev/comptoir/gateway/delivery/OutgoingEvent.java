package dev.comptoir.gateway.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as subscribers get it.
 *
 * @param sequence rises with every event about one aggregate
 * @param body the very bytes that are signed and sent, now and at every repetition
 */
record OutgoingEvent(UUID id, String type, String aggregateId, long sequence, Instant occurredAt, byte[] body) {}
