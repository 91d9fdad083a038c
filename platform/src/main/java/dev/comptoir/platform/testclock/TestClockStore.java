package dev.comptoir.platform.testclock;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Stores how far the clock is ahead, so that a restart keeps it and every instance of the program finds it. */
@ApplicationScoped
public class TestClockStore {

    private static final String FIND = "select coalesce(max(lead_micros), 0) from test_clock";
    // The row is locked also by a lead that is none, and by one that was reached before.
    private static final String REACH = """
            insert into test_clock (lead_micros) values ($1)
            on conflict (id) do update set lead_micros = greatest(test_clock.lead_micros, excluded.lead_micros)
            returning lead_micros""";

    private final SqlPool pool;

    TestClockStore(SqlPool pool) {
        this.pool = pool;
    }

    /** How far the clock is ahead; zero when it was never moved. */
    public Uni<Duration> find() {
        return pool.only(FIND, TestClockStore::lead);
    }

    /** How far it is ahead; the row is this transaction's until its end. */
    public Uni<Duration> lock(SqlRunner tx) {
        return reach(tx, Duration.ZERO);
    }

    /** Gives the lead that is stored from then on: the furthest. */
    public Uni<Duration> reach(SqlRunner lane, Duration lead) {
        return lane.only(REACH, TestClockStore::lead, lead.dividedBy(ChronoUnit.MICROS.getDuration()));
    }

    Uni<Duration> reach(Duration lead) {
        return reach(pool, lead);
    }

    private static Duration lead(Columns c) {
        return Duration.of(c.number(), ChronoUnit.MICROS);
    }
}
