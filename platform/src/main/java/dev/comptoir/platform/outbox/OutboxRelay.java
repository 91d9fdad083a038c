package dev.comptoir.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Carries the outbox to Kafka: at least once, in order per key, by one relay per shard at a time. It keeps no cursor: what
 * was acknowledged is deleted, as soon as it had the time to reach the broker's disk; what is left is sent again by whoever
 * comes next.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final long LEASE_RENEWAL_MS = 2_000;
    private static final long LEASE_SAFE_NANOS = Duration.ofSeconds(8).toNanos();

    private final UUID owner = UUID.randomUUID();
    private final OutboxStore store;
    private final RelayProducer producer;
    private final Outbox outbox;
    private final Vertx vertx;
    private final boolean enabled;
    private final long gatherMs;
    private final long pollMs;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicReference<Lease> lease = new AtomicReference<>(new Lease(new Short[0], 0));
    private volatile long lastPass = System.nanoTime();
    private volatile boolean stopping;

    private record Lease(Short[] shards, long takenAt) {

        boolean holds() {
            return shards.length > 0 && System.nanoTime() - takenAt < LEASE_SAFE_NANOS;
        }
    }

    OutboxRelay(
            OutboxStore store,
            RelayProducer producer,
            Outbox outbox,
            Vertx vertx,
            @ConfigProperty(name = "comptoir.outbox.relay.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "comptoir.outbox.relay.gather-ms", defaultValue = "200") long gatherMs,
            @ConfigProperty(name = "comptoir.outbox.relay.poll-ms", defaultValue = "1000") long pollMs) {
        this.store = store;
        this.producer = producer;
        this.outbox = outbox;
        this.vertx = vertx;
        this.enabled = enabled;
        this.gatherMs = gatherMs;
        this.pollMs = pollMs;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            producer.open();
            outbox.committed().onRaise(() -> passIn(untilNextPass()));
            renew();
            vertx.setPeriodic(LEASE_RENEWAL_MS, _ -> renew());
            vertx.setPeriodic(pollMs, _ -> passIn(1));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (enabled) {
            store.giveUp(owner).onFailure().recoverWithNull().await().atMost(Duration.ofSeconds(2));
        }
    }

    private void renew() {
        long takenAt = System.nanoTime();
        store.lease(owner)
                .subscribe()
                .with(shards -> leased(shards, takenAt), failure -> LOG.debug("outbox lease not renewed", failure));
    }

    private void leased(Short[] shards, long takenAt) {
        boolean grew =
                shards.length > lease.getAndSet(new Lease(shards, takenAt)).shards().length;
        if (grew) {
            passIn(1);
        }
    }

    /** At once when it is quiet; under load many commits become one pass, one send and one read of every consumer. */
    private long untilNextPass() {
        return Math.max(1, gatherMs - (System.nanoTime() - lastPass) / 1_000_000);
    }

    private void passIn(long delayMs) {
        wanted.set(true);
        if (!stopping && lease.get().holds() && scheduled.compareAndSet(false, true)) {
            vertx.setTimer(delayMs, _ -> pass().subscribe().with(this::passed, this::failed));
        }
    }

    private Uni<Integer> pass() {
        wanted.set(false);
        lastPass = System.nanoTime();
        return store.deleteSent(owner)
                .chain(() -> store.waiting(lease.get().shards(), BATCH))
                .chain(this::send);
    }

    private Uni<Integer> send(List<OutboxRow> rows) {
        if (rows.isEmpty() || !lease.get().holds()) {
            return Uni.createFrom().item(0);
        }
        return producer.send(rows).chain(this::settle).replaceWith(rows.size());
    }

    private Uni<Void> settle(RelayProducer.Outcome outcome) {
        Uni<Void> settled = outcome.acknowledged().isEmpty()
                ? Uni.createFrom().voidItem()
                : store.acknowledged(outcome.acknowledged(), owner);
        for (var poison : outcome.impossible().entrySet()) {
            LOG.errorf(
                    "event %s cannot be sent, its key is parked: %s",
                    poison.getKey().eventId(), poison.getValue());
            settled = settled.chain(() -> store.park(poison.getKey(), poison.getValue()));
        }
        return outcome.failure() == null
                ? settled
                : settled.chain(() -> Uni.createFrom().failure(outcome.failure()));
    }

    private void passed(int sent) {
        scheduled.set(false);
        // What committed while this pass ran found it scheduled already: look once more.
        if (sent == BATCH || wanted.get()) {
            passIn(sent == BATCH ? 1 : untilNextPass());
        }
    }

    private void failed(Throwable failure) {
        if (!stopping) {
            LOG.warnf("events wait in the outbox: %s", failure.getMessage());
        }
        vertx.setTimer(pollMs, _ -> scheduled.set(false));
    }
}
