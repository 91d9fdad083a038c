package dev.comptoir.platform.inbox;

import dev.comptoir.kernel.Event;

/** An event as a consumer receives it: what its headers say, and what it tells. */
public record Received<E extends Event>(EventMeta meta, E event) {}
