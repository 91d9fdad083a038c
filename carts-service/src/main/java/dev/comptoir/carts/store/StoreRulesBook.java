package dev.comptoir.carts.store;

import dev.comptoir.carts.store.domain.StoreRules;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the store's rules, read anew when they have changed, and trusted for {@code carts.price-cache} in between. */
@ApplicationScoped
public class StoreRulesBook {

    /** A number that rises with every change of a setting: settings are never deleted and their versions only rise. */
    public static final String EDITION = "(select coalesce(sum(version + 1), 0)::bigint from store_settings)";

    public static final long UNKNOWN_EDITION = -1;

    private static final String ALL = "select key, payload, version from store_settings";

    private final SqlTransactions transactions;
    private final long keptNanos;
    private volatile Kept kept;

    StoreRulesBook(
            SqlTransactions transactions,
            @ConfigProperty(name = "carts.price-cache", defaultValue = "PT2S") Duration keptFor) {
        this.transactions = transactions;
        this.keptNanos = keptFor.toNanos();
    }

    private record Kept(StoreRules rules, long edition, long since) {}

    /** Fresh enough for an edit; empty when the table has to be asked. */
    public Optional<StoreRules> known() {
        Kept known = kept;
        boolean isFresh = known != null && System.nanoTime() - known.since < keptNanos;
        return isFresh ? Optional.of(known.rules) : Optional.empty();
    }

    public Uni<StoreRules> current() {
        return known().map(rules -> Uni.createFrom().item(rules)).orElseGet(() -> read(transactions::query));
    }

    /** The rules of an edition that was in force a moment ago, or newer ones. */
    public Uni<StoreRules> at(SqlRunner lane, long edition) {
        Kept known = kept;
        if (known == null || known.edition != edition) {
            return read(lane);
        }
        kept = new Kept(known.rules, edition, System.nanoTime());
        return Uni.createFrom().item(known.rules);
    }

    void forget() {
        kept = null;
    }

    private Uni<StoreRules> read(SqlRunner lane) {
        long asked = System.nanoTime();
        return lane.query(ALL).map(rows -> keep(rows, asked));
    }

    private StoreRules keep(RowSet<Row> rows, long asked) {
        StoreSettings settings = new StoreSettings();
        long edition = 0;
        for (Row row : rows) {
            settings.add(row.getString(0), row.getString(1));
            edition += row.getLong(2) + 1;
        }
        StoreRules rules = settings.rules().orElseThrow(StoreNotReady::new);
        kept = new Kept(rules, edition, asked);
        return rules;
    }
}
