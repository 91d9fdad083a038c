package dev.comptoir.platform.outbox;

import dev.comptoir.kernel.Event;

/** An event and the trace that led to it, for work that is done for several traces at once. */
public record TracedEvent(Event event, String traceparent) {}
