package dev.comptoir.platform.inbox;

import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.trace.Trace;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The way every event comes in: headers read, trace resumed, use case called. A failure that may pass is tried again in
 * place, so that the partition keeps its order; one that cannot pass goes to the dead-letter topic with its reason. What a
 * stopping program has not finished it leaves unacknowledged: Kafka delivers it again.
 */
@ApplicationScoped
public class EventIntake {

    private static final Logger LOG = Logger.getLogger(EventIntake.class);
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private final MeterRegistry metrics;
    private volatile boolean stopping;

    EventIntake(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** @param consumer names the inbox rows; stable for ever, for example {@code inventory.orders} */
    public Uni<Void> take(IncomingKafkaRecord<String, byte[]> message, String consumer, EventRoutes routes) {
        if (stopping) {
            return leave();
        }
        // Most events a consumer sees are none of its business: they cost one look at one header.
        String type = EventMeta.type(message);
        if (!type.isEmpty() && !routes.knows(type)) {
            return acknowledge(message);
        }
        return Uni.createFrom()
                .deferred(() -> dispatch(message, consumer, routes))
                .onItemOrFailure()
                .transformToUni(
                        (_, failure) -> failure == null ? acknowledge(message) : bury(message, consumer, failure));
    }

    private Uni<Void> dispatch(IncomingKafkaRecord<String, byte[]> message, String consumer, EventRoutes routes) {
        EventMeta meta = EventMeta.of(consumer, message);
        Trace.begin(meta.traceparent());
        return attempt(() -> routes.take(meta, message.getPayload()), meta, FIRST_PAUSE_MS);
    }

    private Uni<Void> attempt(Supplier<Uni<Void>> work, EventMeta meta, long pauseMs) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(DatabaseFailure::mayPass)
                .recoverWithUni(failure -> stopping ? leave() : again(work, meta, pauseMs, failure));
    }

    private Uni<Void> again(Supplier<Uni<Void>> work, EventMeta meta, long pauseMs, Throwable failure) {
        LOG.warnf("%s waits %d ms with event %s: %s", meta.consumer(), pauseMs, meta.id(), failure.getMessage());
        return pause(pauseMs).chain(() -> attempt(work, meta, Math.min(pauseMs * 2, LONGEST_PAUSE_MS)));
    }

    /** Neither done nor given up. */
    private static Uni<Void> leave() {
        return Uni.createFrom().nothing();
    }

    /** Waits on the Vert.x context it was called on, which the next attempt's database session needs. */
    private static Uni<Void> pause(long pauseMs) {
        Context context = Vertx.currentContext();
        return Uni.createFrom()
                .emitter(emitter ->
                        context.owner().setTimer(pauseMs, _ -> context.runOnContext(_ -> emitter.complete(null))));
    }

    private static Uni<Void> acknowledge(IncomingKafkaRecord<String, byte[]> message) {
        return Uni.createFrom().completionStage(message::ack);
    }

    private Uni<Void> bury(IncomingKafkaRecord<String, byte[]> message, String consumer, Throwable failure) {
        if (stopping) {
            return leave();
        }
        LOG.errorf(
                failure,
                "%s puts the record at %s-%d@%d aside as a dead letter",
                consumer,
                message.getTopic(),
                message.getPartition(),
                message.getOffset());
        metrics.counter("comptoir.inbox.dead.letters", "consumer", consumer).increment();
        return Uni.createFrom().completionStage(() -> message.nack(failure));
    }
}
