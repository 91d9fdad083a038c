package dev.comptoir.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.platform.db.DeferredWrite;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.signal.Signal;
import dev.comptoir.platform.trace.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Takes the facts of a use case into its own transaction; the relay tells Kafka after the commit. */
@ApplicationScoped
public class Outbox {

    static final int SHARDS = 16;

    private static final DeferredWrite INSERT = DeferredWrite.rows(
            "insert into outbox" + " (event_id, shard, topic, key, type, version, payload, traceparent, occurred_at)",
            "($1, $2, $3, $4, $5, $6, $7, $8, $9)");

    private final Clock clock;
    private final Signal committed = new Signal();

    Outbox(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes the events with the commit, in the order given. The row of each event's aggregate is locked or versioned by the same
     * transaction, so that the order of one key in the outbox is the order of its commits.
     */
    public Uni<Void> append(Tx tx, List<? extends Event> events) {
        String trace = Trace.current();
        return appendTraced(
                tx, events.stream().map(event -> new TracedEvent(event, trace)).toList());
    }

    public Uni<Void> append(Tx tx, Event event) {
        return append(tx, List.of(event));
    }

    /** The same for events that do not all belong to the running trace. */
    public Uni<Void> appendTraced(Tx tx, List<TracedEvent> events) {
        return tx.flush().invoke(() -> {
            events.forEach(event -> tx.defer(INSERT, row(tx, event)));
            tx.afterCommit(committed::raise);
        });
    }

    /** Raised when a transaction with events has committed. */
    Signal committed() {
        return committed;
    }

    private Object[] row(Tx tx, TracedEvent traced) {
        Event event = traced.event();
        EventType type = event.getClass().getAnnotation(EventType.class);
        return new Object[] {
            Ids.next(),
            shard(event.key()),
            type.topic(),
            event.key(),
            type.name(),
            event.version(),
            json(event),
            traced.traceparent(),
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
        };
    }

    private static short shard(String key) {
        return (short) Math.floorMod(key.hashCode(), SHARDS);
    }

    private static byte[] json(Event event) {
        try {
            return Json.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event.getClass().getSimpleName() + " cannot be written", e);
        }
    }
}
