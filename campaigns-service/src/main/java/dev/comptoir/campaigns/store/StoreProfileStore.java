package dev.comptoir.campaigns.store;

import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;

/** Statements on the one row about the store. */
@ApplicationScoped
public class StoreProfileStore {

    private static final String READ =
            "select name, email, currency, locale, storefront_url, address from store_profile where id = 1";

    private static final String KEEP = """
            update store_profile
               set version = $1, name = $2, email = $3, currency = $4, locale = $5, storefront_url = $6, address = $7
             where id = 1 and version < $1""";

    private final SqlTransactions transactions;

    StoreProfileStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    public Uni<StoreProfile> read(SqlTx tx) {
        return tx.query(READ).map(StoreProfileStore::profile);
    }

    /** The profile as it is committed, for use outside any transaction. */
    public Uni<StoreProfile> read() {
        return transactions.query(READ).map(StoreProfileStore::profile);
    }

    Uni<Void> keep(SqlTx tx, long version, StoreProfile profile) {
        return tx.query(
                        KEEP,
                        version,
                        profile.name(),
                        profile.email(),
                        profile.currency(),
                        profile.locale(),
                        profile.storefrontUrl(),
                        String.join("\n", profile.address()))
                .replaceWithVoid();
    }

    private static StoreProfile profile(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        return new StoreProfile(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5).lines().toList());
    }
}
