package dev.comptoir.carts.abandonment;

import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes carts without an e-mail in which nothing happened for {@code carts.expire-unused-after}: nobody can be asked. */
@ApplicationScoped
class ForgetUnusedCarts {

    static final int BATCH = 500;

    private static final String FORGET = """
            delete from carts where id = any(array(
                select id from carts
                 where status = 'ACTIVE' and email = '' and created_at < $1 and last_activity_at < $1
                 order by created_at limit $2 for update skip locked))""";

    private final SqlTransactions transactions;
    private final Clock clock;
    private final Duration expireAfter;

    ForgetUnusedCarts(
            SqlTransactions transactions,
            Clock clock,
            @ConfigProperty(name = "carts.expire-unused-after", defaultValue = "P30D") Duration expireAfter) {
        this.transactions = transactions;
        this.clock = clock;
        this.expireAfter = expireAfter;
    }

    /** How many were deleted; one batch at a time, so that nobody waits long for it. */
    public Uni<Integer> handle() {
        OffsetDateTime before = OffsetDateTime.ofInstant(clock.instant().minus(expireAfter), ZoneOffset.UTC);
        return transactions.query(FORGET, before, BATCH).map(RowSet::rowCount).chain(this::goOn);
    }

    private Uni<Integer> goOn(int forgotten) {
        return forgotten < BATCH ? Uni.createFrom().item(forgotten) : handle().map(more -> forgotten + more);
    }
}
