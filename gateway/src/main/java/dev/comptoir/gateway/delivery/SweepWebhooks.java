package dev.comptoir.gateway.delivery;

import dev.comptoir.gateway.webhook.WebhooksConfig;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Forgets deliveries, their log and their events after the time they are kept. */
@ApplicationScoped
class SweepWebhooks {

    private final EventStore store;
    private final WebhooksConfig config;
    private final Clock clock;

    SweepWebhooks(EventStore store, WebhooksConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return store.sweep(clock.instant().minus(config.keepFor()));
    }
}
