package dev.comptoir.catalog;

import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Received;
import java.time.Instant;
import java.util.UUID;

/** Events as the consumers of this program give them to a use case. */
public final class Heard {

    private Heard() {}

    public static <E extends Event> Received<E> by(String consumer, E event) {
        String type = event.getClass().getAnnotation(EventType.class).name();
        Instant told = Instant.parse("2026-11-27T09:00:00Z");
        return new Received<>(new EventMeta(consumer, UUID.randomUUID(), type, event.key(), 1, told, ""), event);
    }
}
