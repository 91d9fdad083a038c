package dev.comptoir.gateway.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Knows whether anybody listens at all, so that a store without webhooks does not ask the database about every event. That
 * nobody listens is believed for a moment only, and a new endpoint is announced to its owner after that moment: whatever
 * happens once the owner has the answer finds every gateway looking again, so no event is missed.
 */
@ApplicationScoped
public class Audience {

    /** How long a gateway goes by an earlier look. No clocks are compared, each gateway measures its own. */
    static final Duration NOTICED_WITHIN = Duration.ofMillis(500);

    private final EndpointStore store;
    // When the last look began that found nobody, by System.nanoTime().
    private volatile long nobodyAt = System.nanoTime() - NOTICED_WITHIN.toNanos();

    Audience(EndpointStore store) {
        this.store = store;
    }

    /** False when there was no endpoint a moment ago. */
    public Uni<Boolean> isThere() {
        long now = System.nanoTime();
        return now - nobodyAt < NOTICED_WITHIN.toNanos() ? Uni.createFrom().item(false) : look(now);
    }

    private Uni<Boolean> look(long began) {
        return store.hasAny().invoke(any -> {
            if (!any) {
                nobodyAt = began;
            }
        });
    }
}
