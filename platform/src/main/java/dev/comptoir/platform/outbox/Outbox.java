package dev.comptoir.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import dev.comptoir.platform.db.Tx;
import dev.comptoir.platform.ids.Ids;
import dev.comptoir.platform.signal.Signal;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.trace.Trace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes the facts of a use case into its own transaction; the relay tells Kafka after the commit. */
@ApplicationScoped
public class Outbox {

    static final int SHARDS = 16;

    /** Rows one statement writes at most, so that a session keeps few statements. */
    private static final int MOST_ROWS = 16;

    private static final int COLUMNS = 9;

    private static final List<String> INSERT =
            IntStream.rangeClosed(0, MOST_ROWS).mapToObj(Outbox::insert).toList();

    private final Clock clock;
    private final Signal committed = new Signal();

    Outbox(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes the events in the order given. The row of each event's aggregate is locked or versioned by the same
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
        List<List<TracedEvent>> bundles = IntStream.iterate(0, from -> from < events.size(), from -> from + MOST_ROWS)
                .mapToObj(from -> events.subList(from, Math.min(from + MOST_ROWS, events.size())))
                .toList();
        tx.afterCommit(committed::raise);
        return Steps.each(bundles, bundle -> insert(tx, bundle));
    }

    private Uni<Void> insert(Tx tx, List<TracedEvent> bundle) {
        Object[] values =
                bundle.stream().flatMap(event -> Stream.of(row(tx, event))).toArray();
        return tx.execute(INSERT.get(bundle.size()), values).replaceWithVoid();
    }

    /** Raised when a transaction with events has committed. */
    Signal committed() {
        return committed;
    }

    private static String insert(int rows) {
        return "insert into outbox"
                + " (event_id, shard, topic, key, type, version, payload, traceparent, occurred_at) values "
                + IntStream.range(0, rows).mapToObj(Outbox::places).collect(Collectors.joining(", "));
    }

    private static String places(int row) {
        return IntStream.rangeClosed(1, COLUMNS)
                .mapToObj(column -> "$" + (row * COLUMNS + column))
                .collect(Collectors.joining(", ", "(", ")"));
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
            tx.bytes(json(event)),
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
