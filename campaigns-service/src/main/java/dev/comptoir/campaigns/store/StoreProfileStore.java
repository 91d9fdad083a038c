package dev.comptoir.campaigns.store;

import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Statements on the one row about the store. */
@ApplicationScoped
public class StoreProfileStore {

    private static final String READ =
            "select name, email, currency, locale, storefront_url, address from store_profile where id = 1";

    private static final String SAVE = """
            update store_profile
               set version = $1, name = $2, email = $3, currency = $4, locale = $5, storefront_url = $6, address = $7
             where id = 1 and version < $1""";

    private final SqlPool reads;

    StoreProfileStore(SqlPool reads) {
        this.reads = reads;
    }

    public Uni<StoreProfile> read(SqlTx tx) {
        return tx.only(READ, StoreProfileStore::read);
    }

    /** The profile as it is committed, for use outside any transaction. */
    public Uni<StoreProfile> read() {
        return reads.only(READ, StoreProfileStore::read);
    }

    Uni<Void> save(SqlTx tx, long version, StoreProfile profile) {
        return tx.execute(
                        SAVE,
                        version,
                        profile.name(),
                        profile.email(),
                        profile.currency(),
                        profile.locale(),
                        profile.storefrontUrl(),
                        String.join("\n", profile.address()))
                .replaceWithVoid();
    }

    private static StoreProfile read(Columns c) {
        return new StoreProfile(
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text().lines().toList());
    }
}
