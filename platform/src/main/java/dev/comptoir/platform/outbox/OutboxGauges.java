package dev.comptoir.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows how far Kafka is behind the database: a growing lag or a parked key is what an operator must see. */
@ApplicationScoped
class OutboxGauges {

    private final OutboxStore store;
    private volatile long[] backlog = new long[3];

    OutboxGauges(OutboxStore store, MeterRegistry registry) {
        this.store = store;
        registry.gauge("comptoir.outbox.rows", this, gauges -> gauges.backlog[0]);
        registry.gauge("comptoir.outbox.lag.seconds", this, gauges -> gauges.backlog[1]);
        registry.gauge("comptoir.outbox.parked.keys", this, gauges -> gauges.backlog[2]);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return store.backlog()
                .invoke(now -> backlog = now)
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
