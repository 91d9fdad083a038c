package dev.comptoir.platform.outbox;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The relay's statements: leases, waiting rows, sent rows, parked keys. */
@ApplicationScoped
class OutboxStore {

    private static final String LEASE = """
            update outbox_shards
               set epoch = epoch + case when owner is distinct from $1 then 1 else 0 end,
                   owner = $1,
                   lease_until = now() + interval '10 seconds'
             where owner = $1 or lease_until < now()
            returning shard""";

    private static final String GIVE_UP =
            "update outbox_shards set owner = null, lease_until = 'epoch' where owner = $1";

    // As a subquery the sent rows are hashed; <> all compares every row with every one of them.
    private static final String WAITING = "select " + OutboxRow.COLUMNS + """
              from outbox o
             where shard = any($1) and seq not in (select unnest($2::bigint[]))
               and not exists (select 1 from outbox_parked_keys p where p.topic = o.topic and p.key = o.key)
             order by seq
             limit $3""";

    // Only the owner of the shard takes rows away: a relay that lost its lease leaves them to the new owner.
    private static final String DELETE = """
            delete from outbox o using outbox_shards s
             where o.seq = any($1) and s.shard = o.shard and s.owner = $2""";

    private static final String PARK = """
            insert into outbox_parked_keys (topic, key, seq, reason) values ($1, $2, $3, $4)
            on conflict (topic, key) do nothing""";

    private final Pool pool;
    private final SentRows sent;

    OutboxStore(
            Pool pool,
            @ConfigProperty(name = "comptoir.outbox.relay.delete-after-ms", defaultValue = "0") long deleteAfterMs) {
        this.pool = pool;
        this.sent = new SentRows(deleteAfterMs);
    }

    /** Renews what this relay owns and takes over what nobody renewed for ten seconds. */
    Uni<Short[]> lease(UUID owner) {
        return pool.preparedQuery(LEASE).execute(Tuple.of(owner)).map(OutboxStore::shards);
    }

    Uni<Void> giveUp(UUID owner) {
        return pool.preparedQuery(GIVE_UP).execute(Tuple.of(owner)).replaceWithVoid();
    }

    Uni<List<OutboxRow>> waiting(Short[] shards, int limit) {
        return pool.preparedQuery(WAITING)
                .execute(Tuple.of(shards, sent.sequences(), limit))
                .map(OutboxStore::rows);
    }

    /** Takes rows away that Kafka has, at once or when they are on its disk. */
    Uni<Void> acknowledged(List<Long> sequences, UUID owner) {
        sent.add(sequences, System.nanoTime());
        return deleteSent(owner);
    }

    Uni<Void> deleteSent(UUID owner) {
        List<Long> due = sent.due(System.nanoTime());
        return Steps.when(
                !due.isEmpty(),
                () -> pool.preparedQuery(DELETE)
                        .execute(Tuple.of(due.toArray(Long[]::new), owner))
                        .replaceWithVoid());
    }

    Uni<Void> park(OutboxRow row, String reason) {
        return pool.preparedQuery(PARK)
                .execute(Tuple.of(row.topic(), row.key(), row.seq(), reason))
                .replaceWithVoid();
    }

    /** Rows waiting, seconds the oldest waits, keys parked. */
    Uni<long[]> backlog() {
        return pool.query("""
                        select (select count(*) from outbox),
                               coalesce((select greatest(0, extract(epoch from now() - occurred_at))::bigint
                                           from outbox order by seq limit 1), 0),
                               (select count(*) from outbox_parked_keys)""")
                .execute()
                .map(rows -> new Columns(rows.iterator().next()))
                .map(row -> new long[] {row.number(), row.number(), row.number()});
    }

    private static Short[] shards(RowSet<Row> rows) {
        List<Short> shards = new ArrayList<>(rows.size());
        rows.forEach(row -> shards.add((short) new Columns(row).number()));
        return shards.toArray(Short[]::new);
    }

    private static List<OutboxRow> rows(RowSet<Row> rows) {
        List<OutboxRow> result = new ArrayList<>(rows.size());
        rows.forEach(row -> result.add(OutboxRow.of(row)));
        return result;
    }
}
