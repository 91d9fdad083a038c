package dev.comptoir.gateway.event;

import dev.comptoir.platform.time.MachineTime;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes deliveries, their log and their events after the time they are kept. */
@ApplicationScoped
class PurgeWebhooks {

    private final EventStore store;
    private final WebhooksConfig config;
    private final Clock clock;

    PurgeWebhooks(EventStore store, WebhooksConfig config, @MachineTime Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return store.purge(clock.instant().minus(config.retention()));
    }
}
