package dev.comptoir.platform.inbox;

import dev.comptoir.json.Json;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import io.smallrye.mutiny.Uni;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Which use case of a consumer takes which event; events without a route are ignored. */
public final class EventRoutes {

    private final Map<String, Route<?>> routes = new HashMap<>();

    /** A message whose payload nobody has looked at yet. */
    record RawEvent(EventMeta meta, byte[] payload) {}

    private record Route<E extends Event>(
            Class<E> event, boolean takesMany, Function<List<Received<E>>, Uni<Void>> useCase) {

        Uni<Void> take(List<RawEvent> messages) {
            return useCase.apply(messages.stream().map(this::read).toList());
        }

        private Received<E> read(RawEvent message) {
            try {
                return new Received<>(message.meta(), Json.read(message.payload(), event));
            } catch (UncheckedIOException e) {
                throw new MalformedEvent("the payload is no " + event.getSimpleName() + ": " + e.getMessage(), e);
            }
        }
    }

    public <E extends Event> EventRoutes on(Class<E> event, BiFunction<EventMeta, E, Uni<Void>> useCase) {
        return add(new Route<>(event, false, received -> {
            Received<E> only = received.getFirst();
            return useCase.apply(only.meta(), only.event());
        }));
    }

    /**
     * The use case takes all events of this type that came together, in their order, and in one transaction: when it fails,
     * it gets each of them again alone.
     */
    public <E extends Event> EventRoutes onMany(Class<E> event, Function<List<Received<E>>, Uni<Void>> useCase) {
        return add(new Route<>(event, true, useCase));
    }

    private EventRoutes add(Route<?> route) {
        routes.put(route.event().getAnnotation(EventType.class).name(), route);
        return this;
    }

    boolean knows(String type) {
        return routes.containsKey(type);
    }

    boolean takesMany(String type) {
        return knows(type) && routes.get(type).takesMany();
    }

    /** All of one type; more than one only where the route takes many. */
    Uni<Void> take(List<RawEvent> messages) {
        return routes.get(messages.getFirst().meta().type()).take(messages);
    }
}
