package dev.comptoir.platform.inbox;

import dev.comptoir.json.Json;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import io.smallrye.mutiny.Uni;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Which use case of a consumer takes which event; events without a route are ignored. */
public final class EventRoutes {

    private final Map<String, Route> routes = new HashMap<>();

    /** A message whose payload nobody has looked at yet. */
    record RawEvent(EventMeta meta, byte[] payload) {}

    private record Route(Class<? extends Event> event, UseCase useCase) {

        Received<?> read(RawEvent message) {
            try {
                return new Received<>(message.meta(), Json.read(message.payload(), event));
            } catch (UncheckedIOException e) {
                throw new MalformedEvent("the payload is no " + event.getSimpleName() + ": " + e.getMessage(), e);
            }
        }
    }

    /** What the routes of some events lead to. */
    private record UseCase(boolean takesMany, Function<List<Received<?>>, Uni<Void>> takes) {}

    public <E extends Event> EventRoutes on(Class<E> event, BiFunction<EventMeta, E, Uni<Void>> useCase) {
        return add(event, new UseCase(false, received -> {
            Received<?> only = received.getFirst();
            return useCase.apply(only.meta(), event.cast(only.event()));
        }));
    }

    /**
     * The use case takes all events of this type that came together, in their order, and in one transaction: when it fails,
     * it gets each of them again alone.
     */
    public <E extends Event> EventRoutes onMany(Class<E> event, Function<List<Received<E>>, Uni<Void>> useCase) {
        return add(
                event,
                new UseCase(
                        true,
                        received -> useCase.apply(received.stream()
                                .map(each -> new Received<>(each.meta(), event.cast(each.event())))
                                .toList())));
    }

    /** The same for events of several types: what came together is taken together, whatever types follow one another. */
    public EventRoutes onAny(
            Collection<Class<? extends Event>> events, Function<List<Received<?>>, Uni<Void>> useCase) {
        UseCase together = new UseCase(true, useCase);
        events.forEach(event -> add(event, together));
        return this;
    }

    private EventRoutes add(Class<? extends Event> event, UseCase useCase) {
        routes.put(event.getAnnotation(EventType.class).name(), new Route(event, useCase));
        return this;
    }

    boolean knows(String type) {
        return routes.containsKey(type);
    }

    /** Whether an event of the second type may be taken together with one of the first before it. */
    boolean areTakenTogether(String before, String type) {
        return knows(before)
                && knows(type)
                && routes.get(type).useCase().takesMany()
                && routes.get(type).useCase().equals(routes.get(before).useCase());
    }

    /** More than one only where they are taken together. */
    Uni<Void> take(List<RawEvent> messages) {
        List<Received<?>> received = messages.stream()
                .<Received<?>>map(message -> routes.get(message.meta().type()).read(message))
                .toList();
        return routes.get(messages.getFirst().meta().type()).useCase().takes().apply(received);
    }
}
