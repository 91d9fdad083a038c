package dev.comptoir.carts.store;

import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.platform.db.SqlTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the store's rules; asked before a transaction is opened, and kept for {@code carts.price-cache}. */
@ApplicationScoped
public class StoreRulesBook {

    private static final String ALL = "select key, payload from store_settings";

    private final SqlTransactions transactions;
    private final long keptNanos;
    private volatile Kept kept;

    StoreRulesBook(
            SqlTransactions transactions,
            @ConfigProperty(name = "carts.price-cache", defaultValue = "PT2S") Duration keptFor) {
        this.transactions = transactions;
        this.keptNanos = keptFor.toNanos();
    }

    private record Kept(StoreRules rules, long since) {}

    public Uni<StoreRules> current() {
        Kept known = kept;
        boolean isFresh = known != null && System.nanoTime() - known.since < keptNanos;
        return isFresh ? Uni.createFrom().item(known.rules) : now();
    }

    /** The rules as they stand at this moment, for a checkout. */
    public Uni<StoreRules> now() {
        long asked = System.nanoTime();
        return transactions.query(ALL).map(StoreRulesBook::rules).invoke(rules -> kept = new Kept(rules, asked));
    }

    void forget() {
        kept = null;
    }

    private static StoreRules rules(RowSet<Row> rows) {
        StoreSettings settings = new StoreSettings();
        for (Row row : rows) {
            settings.add(row.getString(0), row.getString(1));
        }
        return settings.rules().orElseThrow(StoreNotReady::new);
    }
}
