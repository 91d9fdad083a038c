package dev.comptoir.carts.checkout;

import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives carts back whose checkout nobody repeated after its outcome got lost. This cannot order twice: orders-service
 * takes one order per cart, an unchanged cart asks for the same order again, and a changed one that turns out to be
 * ordered already is closed with the order that exists.
 */
@ApplicationScoped
public class ReopenStuckCarts {

    private static final String REOPEN = """
            update carts set status = 'ACTIVE', version = version + 1, checkout_started_at = null,
                             watched_from = last_activity_at
             where id = any(array(
                 select id from carts where status = 'CHECKING_OUT' and checkout_started_at < $1
                  order by checkout_started_at limit 200 for update skip locked))""";

    private final SqlTransactions transactions;
    private final Clock clock;
    private final Duration patience;

    ReopenStuckCarts(
            SqlTransactions transactions,
            Clock clock,
            @ConfigProperty(name = "carts.checkout-timeout", defaultValue = "PT10M") Duration patience) {
        this.transactions = transactions;
        this.clock = clock;
        this.patience = patience;
    }

    /** How many were given back. */
    public Uni<Integer> handle() {
        OffsetDateTime longAgo = OffsetDateTime.ofInstant(clock.instant().minus(patience), ZoneOffset.UTC);
        return transactions.query(REOPEN, longAgo).map(RowSet::rowCount);
    }
}
