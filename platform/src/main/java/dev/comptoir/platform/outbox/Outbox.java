package dev.comptoir.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.comptoir.contracts.json.EventJson;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.ids.Ids;
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

    private static final String INSERT = """
            insert into outbox (event_id, shard, topic, key, type, version, payload, traceparent, occurred_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)""";

    private final Clock clock;
    private final OutboxWakeUp wakeUp;

    Outbox(Clock clock, OutboxWakeUp wakeUp) {
        this.clock = clock;
        this.wakeUp = wakeUp;
    }

    /**
     * Writes the events in the order given. The row of each event's aggregate is locked or versioned by the same
     * transaction, so that the order of one key in the outbox is the order of its commits.
     */
    public Uni<Void> append(Tx tx, List<? extends Event> events) {
        tx.afterCommit(wakeUp::nudge);
        return tx.executeEach(
                INSERT, events.stream().map(event -> row(tx, event)).toList());
    }

    public Uni<Void> append(Tx tx, Event event) {
        tx.afterCommit(wakeUp::nudge);
        return tx.execute(INSERT, row(tx, event)).replaceWithVoid();
    }

    private Object[] row(Tx tx, Event event) {
        EventType type = event.getClass().getAnnotation(EventType.class);
        return new Object[] {
            Ids.next(),
            shard(event.key()),
            type.topic(),
            event.key(),
            type.name(),
            event.version(),
            tx.bytes(json(event)),
            Trace.current(),
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
        };
    }

    private static short shard(String key) {
        return (short) Math.floorMod(key.hashCode(), SHARDS);
    }

    private static byte[] json(Event event) {
        try {
            return EventJson.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event.getClass().getSimpleName() + " cannot be written", e);
        }
    }
}
