package dev.comptoir.platform.inbox;

import dev.comptoir.contracts.json.EventJson;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Which use case of a consumer takes which event; events without a route are none of its business. */
public final class EventRoutes {

    private final Map<String, Route<?>> routes = new HashMap<>();

    private record Route<E extends Event>(Class<E> event, BiFunction<EventMeta, E, Uni<Void>> useCase) {

        Uni<Void> take(EventMeta meta, byte[] payload) {
            return useCase.apply(meta, read(payload));
        }

        private E read(byte[] payload) {
            try {
                return EventJson.MAPPER.readValue(payload, event);
            } catch (IOException e) {
                throw new UnreadableEvent("the payload is no " + event.getSimpleName() + ": " + e.getMessage(), e);
            }
        }
    }

    public <E extends Event> EventRoutes on(Class<E> event, BiFunction<EventMeta, E, Uni<Void>> useCase) {
        routes.put(event.getAnnotation(EventType.class).name(), new Route<>(event, useCase));
        return this;
    }

    boolean knows(String type) {
        return routes.containsKey(type);
    }

    Uni<Void> take(EventMeta meta, byte[] payload) {
        return routes.get(meta.type()).take(meta, payload);
    }
}
