package dev.comptoir.platform.inbox;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.time.Pause;
import dev.comptoir.platform.trace.Trace;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Dispatches received events: reads the headers, resumes the trace, calls the use case. Transient failures are retried in
 * place until they pass, so that the partition keeps its order, unknown ones a few times; everything else goes to the
 * dead-letter topic with its reason. What a stopping program has not finished stays unacknowledged: Kafka delivers it again.
 */
@ApplicationScoped
public class EventDispatcher {

    private static final Logger LOG = Logger.getLogger(EventDispatcher.class);
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;

    /** The first failure of an outage may be one that nobody foresaw; the next ones are known. */
    private static final int UNKNOWN_FAILURE_RETRIES = 4;

    private final MeterRegistry metrics;
    private volatile boolean stopping;

    EventDispatcher(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Dispatches what one poll brought, in its order, and acknowledges it as a whole: after a crash all of it comes again.
     *
     * @param consumer names the inbox rows; stable for ever, for example {@code inventory.orders}
     */
    public Uni<Void> dispatch(IncomingKafkaRecordBatch<String, byte[]> batch, String consumer, EventRoutes routes) {
        return Steps.each(portions(batch, routes), portion -> process(portion, consumer, routes))
                .chain(() -> Uni.createFrom().completionStage(batch::ack));
    }

    /** Most events of a topic are not for this consumer: they cost one look at one header. */
    private static List<List<IncomingKafkaRecord<String, byte[]>>> portions(
            IncomingKafkaRecordBatch<String, byte[]> batch, EventRoutes routes) {
        List<List<IncomingKafkaRecord<String, byte[]>>> portions = new ArrayList<>();
        String last = "";
        for (KafkaRecord<String, byte[]> each : batch) {
            var message = (IncomingKafkaRecord<String, byte[]>) each;
            String type = EventMeta.type(message);
            if (routes.areTakenTogether(last, type)) {
                portions.getLast().add(message);
                last = type;
            } else if (type.isEmpty() || routes.knows(type)) {
                portions.add(new ArrayList<>(List.of(message)));
                last = type;
            }
        }
        return portions;
    }

    private Uni<Void> process(List<IncomingKafkaRecord<String, byte[]>> portion, String consumer, EventRoutes routes) {
        if (stopping) {
            return leaveUnacknowledged();
        }
        return Uni.createFrom()
                .deferred(() -> start(portion, consumer, routes))
                .onFailure()
                .recoverWithUni(failure -> portion.size() == 1
                        ? deadLetter(portion.getFirst(), consumer, failure)
                        : Steps.each(portion, message -> process(List.of(message), consumer, routes)));
    }

    private Uni<Void> start(List<IncomingKafkaRecord<String, byte[]>> portion, String consumer, EventRoutes routes) {
        List<EventRoutes.RawEvent> messages = portion.stream()
                .map(message -> new EventRoutes.RawEvent(EventMeta.of(consumer, message), message.getPayload()))
                .toList();
        EventMeta first = messages.getFirst().meta();
        Trace.begin(first.traceparent());
        Supplier<Uni<Void>> work = () -> routes.take(messages);
        // Many are tried once: what is too slow or too much for all together may work for each alone.
        return portion.size() == 1 ? attempt(work, first, FIRST_PAUSE_MS, UNKNOWN_FAILURE_RETRIES) : work.get();
    }

    private Uni<Void> attempt(Supplier<Uni<Void>> work, EventMeta meta, long pauseMs, int retries) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(failure -> DatabaseFailure.mayPass(failure) || retries > 0 && !isFinal(failure))
                .recoverWithUni(failure -> stopping
                        ? leaveUnacknowledged()
                        : again(
                                work,
                                meta,
                                pauseMs,
                                DatabaseFailure.mayPass(failure) ? retries : retries - 1,
                                failure));
    }

    private Uni<Void> again(Supplier<Uni<Void>> work, EventMeta meta, long pauseMs, int retries, Throwable failure) {
        LOG.warnf("%s waits %d ms with event %s: %s", meta.consumer(), pauseMs, meta.id(), failure);
        return Pause.ofMillis(pauseMs)
                .chain(() -> attempt(work, meta, Math.min(pauseMs * 2, LONGEST_PAUSE_MS), retries));
    }

    private static boolean isFinal(Throwable failure) {
        return failure instanceof MalformedEvent || failure instanceof DomainException;
    }

    /** Neither done nor given up. */
    private static Uni<Void> leaveUnacknowledged() {
        return Uni.createFrom().nothing();
    }

    private Uni<Void> deadLetter(IncomingKafkaRecord<String, byte[]> message, String consumer, Throwable failure) {
        if (stopping) {
            return leaveUnacknowledged();
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
