package dev.comptoir.gateway.limits;

import dev.comptoir.platform.db.SqlPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where gateways leave their counts for each other. */
@ApplicationScoped
class CountStore {

    // Every gateway removes what it wrote itself, so that no two wait for each other; and what is left of those that
    // are gone.
    // Counts that nobody has read for three seconds are worth nothing any more: what they took off has come back since.
    private static final String EXCHANGE = """
            with said as (
                insert into request_counts (gateway, round, at, policies, callers, taken)
                values ($1, $2, now(), $3, $4, $5)),
            removed as (
                delete from request_counts
                 where gateway = $1 and at < now() - interval '10 seconds' or at < now() - interval '1 minute')
            select c.gateway, c.round, c.policies, c.callers, c.taken
              from request_counts c
              left join unnest($6::uuid[], $7::bigint[]) as known (gateway, round) on known.gateway = c.gateway
             where c.gateway <> $1 and c.at > now() - interval '3 seconds' and c.round > coalesce(known.round, 0)
             order by c.gateway, c.round""";

    private final SqlPool pool;

    CountStore(SqlPool pool) {
        this.pool = pool;
    }

    /** Says what this gateway has let through, and gives what the others have said since the rounds that are known. */
    Uni<List<CountRound>> exchange(CountRound mine, Map<UUID, Long> known) {
        return pool.list(
                EXCHANGE,
                CountRound::read,
                mine.gateway(),
                mine.round(),
                mine.policies(),
                mine.callers(),
                mine.taken(),
                known.keySet().toArray(UUID[]::new),
                known.values().toArray(Long[]::new));
    }
}
