package dev.comptoir.gateway.feed;

import dev.comptoir.gateway.feed.domain.FeedEntry;
import dev.comptoir.gateway.feed.domain.FeedFilter;
import dev.comptoir.gateway.feed.domain.FeedProblem;
import dev.comptoir.gateway.feed.domain.FeedSlice;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Reads the event feed. */
@ApplicationScoped
class FeedStore {

    /** Of bodies in a look, so that a page of products with hundreds of variants does not fill the memory. */
    static final int MOST_BYTES = 2_000_000;

    // What was purged is asked in the same statement: between two, the very events asked for could go. The first event
    // is there however long it is. The length of a body is known without reading it.
    private static final String LOOK = """
            select s.purged, e.looked_at, e.position, e.type, e.aggregate_id, e.body
              from event_feed_start s
              left join lateral (
                select position, type, aggregate_id, body, looked_at
                  from (select position, type, aggregate_id, body, count(*) over () as looked_at,
                               sum(octet_length(body)) over (order by position) - octet_length(body) as bytes_before
                          from (select position, type, aggregate_id, %s as body from webhook_events
                                 where %s position > $1 order by position limit $2) looked) measured
                 where bytes_before < %d) e on true
             order by e.position""";
    static final String ALL = look("body", "");
    // Rare types are looked for among so many events at a time, so that no look takes long.
    static final String SOME_TYPES = look("case when type = any($3) then body else '' end", "");
    static final String AGGREGATE = look("body", "aggregate_id = $3 and");
    private static final String END = """
            select greatest(s.purged, (select max(position) from webhook_events)) from event_feed_start s""";

    /** Before the first event that is kept, whichever that is by now. */
    static final long START = -1;

    private static final int LOOKED_AT = 1_000;

    private final SqlPool reads;
    private final Counter looks;

    FeedStore(SqlPool reads, MeterRegistry metrics) {
        this.reads = reads;
        this.looks = metrics.counter("comptoir.feed.looks");
    }

    /** The row of the start, with an entry if there is one, of so many that were looked at. */
    private record Found(long purged, long lookedAt, FeedEntry entry) {

        static Found read(Columns c) {
            long purged = c.number();
            return c.isNull()
                    ? new Found(purged, 0, null)
                    : new Found(purged, c.number(), new FeedEntry(c.number(), c.text(), c.text(), c.bytes()));
        }
    }

    private static String look(String body, String condition) {
        return LOOK.formatted(body, condition, MOST_BYTES);
    }

    /** The position of the last event there is. */
    Uni<Long> end() {
        return reads.only(END, Columns::number);
    }

    /** Refuses a position from which events were purged already. */
    Uni<FeedSlice> after(long position, FeedFilter filter, int limit) {
        looks.increment();
        int rows = filter.wantsAllTypes() ? limit + 1 : Math.max(LOOKED_AT, limit + 1);
        return found(position, filter, rows).map(found -> slice(position, found, filter, limit, rows));
    }

    private static FeedSlice slice(long position, List<Found> found, FeedFilter filter, int limit, int rows) {
        long purged = found.getFirst().purged();
        long lookedAt = found.getFirst().lookedAt();
        if (position != START && position < purged) {
            throw FeedProblem.expired();
        }
        List<FeedEntry> entries =
                found.stream().map(Found::entry).filter(Objects::nonNull).toList();
        boolean mayGoOn = lookedAt == rows || lookedAt > entries.size();
        return FeedSlice.of(Math.max(position, purged), entries, mayGoOn, filter, limit);
    }

    private Uni<List<Found>> found(long position, FeedFilter filter, int rows) {
        if (filter.aggregateId() != null) {
            return reads.list(AGGREGATE, Found::read, position, rows, filter.aggregateId());
        }
        return filter.wantsAllTypes()
                ? reads.list(ALL, Found::read, position, rows)
                : reads.list(
                        SOME_TYPES, Found::read, position, rows, filter.types().toArray(String[]::new));
    }
}
