package dev.comptoir.platform.inbox;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.time.Pause;
import dev.comptoir.platform.trace.Trace;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The way every event comes in: headers read, trace resumed, use case called. A failure that may pass is tried again in
 * place for as long as it takes, so that the partition keeps its order; one that nobody knows, a few times; what fails still, and
 * what cannot pass, goes to the dead-letter topic with its reason. What a stopping program has not finished it leaves
 * unacknowledged: Kafka delivers it again.
 */
@ApplicationScoped
public class EventIntake {

    private static final Logger LOG = Logger.getLogger(EventIntake.class);
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    /** The first failure of an outage may be one that nobody foresaw; the next ones are known. */
    private static final int DOUBTS = 4;

    private final MeterRegistry metrics;
    private volatile boolean stopping;

    EventIntake(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Takes what one poll brought, in its order, and acknowledges it as a whole: after a crash all of it comes again.
     *
     * @param consumer names the inbox rows; stable for ever, for example {@code inventory.orders}
     */
    public Uni<Void> take(IncomingKafkaRecordBatch<String, byte[]> batch, String consumer, EventRoutes routes) {
        return inTurn(portions(batch, routes), portion -> take(portion, consumer, routes))
                .chain(() -> Uni.createFrom().completionStage(batch::ack));
    }

    /** Most events a consumer sees are none of its business: they cost one look at one header. */
    private static List<List<IncomingKafkaRecord<String, byte[]>>> portions(
            IncomingKafkaRecordBatch<String, byte[]> batch, EventRoutes routes) {
        List<List<IncomingKafkaRecord<String, byte[]>>> portions = new ArrayList<>();
        String last = "";
        for (KafkaRecord<String, byte[]> each : batch) {
            var message = (IncomingKafkaRecord<String, byte[]>) each;
            String type = EventMeta.type(message);
            if (routes.takesMany(type) && type.equals(last)) {
                portions.getLast().add(message);
            } else if (type.isEmpty() || routes.knows(type)) {
                portions.add(new ArrayList<>(List.of(message)));
                last = type;
            }
        }
        return portions;
    }

    private Uni<Void> take(List<IncomingKafkaRecord<String, byte[]>> portion, String consumer, EventRoutes routes) {
        if (stopping) {
            return leave();
        }
        return Uni.createFrom()
                .deferred(() -> dispatch(portion, consumer, routes))
                .onFailure()
                .recoverWithUni(failure -> portion.size() == 1
                        ? bury(portion.getFirst(), consumer, failure)
                        : inTurn(portion, message -> take(List.of(message), consumer, routes)));
    }

    private static <T> Uni<Void> inTurn(List<T> items, Function<T, Uni<? extends Void>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(work)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> dispatch(List<IncomingKafkaRecord<String, byte[]>> portion, String consumer, EventRoutes routes) {
        List<EventRoutes.Unread> messages = portion.stream()
                .map(message -> new EventRoutes.Unread(EventMeta.of(consumer, message), message.getPayload()))
                .toList();
        EventMeta first = messages.getFirst().meta();
        Trace.begin(first.traceparent());
        Supplier<Uni<Void>> work = () -> routes.take(messages);
        // Many are tried once: what is too slow or too much for all together may work for each alone.
        return portion.size() == 1 ? attempt(work, first, FIRST_PAUSE_MS, DOUBTS) : work.get();
    }

    private Uni<Void> attempt(Supplier<Uni<Void>> work, EventMeta meta, long pauseMs, int doubts) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(failure -> DatabaseFailure.mayPass(failure) || doubts > 0 && !isFinal(failure))
                .recoverWithUni(failure -> stopping
                        ? leave()
                        : again(work, meta, pauseMs, DatabaseFailure.mayPass(failure) ? doubts : doubts - 1, failure));
    }

    private Uni<Void> again(Supplier<Uni<Void>> work, EventMeta meta, long pauseMs, int doubts, Throwable failure) {
        LOG.warnf("%s waits %d ms with event %s: %s", meta.consumer(), pauseMs, meta.id(), failure);
        return Pause.ofMillis(pauseMs)
                .chain(() -> attempt(work, meta, Math.min(pauseMs * 2, LONGEST_PAUSE_MS), doubts));
    }

    private static boolean isFinal(Throwable failure) {
        return failure instanceof UnreadableEvent || failure instanceof DomainException;
    }

    /** Neither done nor given up. */
    private static Uni<Void> leave() {
        return Uni.createFrom().nothing();
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
