package dev.comptoir.files.store;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The last known profile of the store; a configured stand-in until orders-service has told it. */
@ApplicationScoped
public class StoreProfileStore {

    private static final String SAVE = """
            insert into store_profile (version, name, email, locale, storefront_url) values ($1, $2, $3, $4, $5)
            on conflict (id) do update set version = excluded.version, name = excluded.name, email = excluded.email,
                   locale = excluded.locale, storefront_url = excluded.storefront_url
             where store_profile.version < excluded.version""";

    private final StoreProfile unknown;

    StoreProfileStore(
            @ConfigProperty(name = "files.mail.fallback-name") String name,
            @ConfigProperty(name = "files.mail.fallback-sender") String sender) {
        this.unknown = new StoreProfile(name, sender, "en", "");
    }

    Uni<Void> save(SqlTx tx, StoreProfileSavedV1 profile) {
        return tx.query(
                        SAVE,
                        profile.version(),
                        profile.name(),
                        profile.email(),
                        text(profile.locale()),
                        text(profile.storefrontUrl()))
                .replaceWithVoid();
    }

    public Uni<StoreProfile> current(SqlTx tx) {
        return tx.query("select name, email, locale, storefront_url from store_profile where id = 1")
                .map(this::profile);
    }

    private StoreProfile profile(RowSet<Row> rows) {
        if (rows.rowCount() == 0) {
            return unknown;
        }
        Row row = rows.iterator().next();
        String email = row.getString(1).isBlank() ? unknown.email() : row.getString(1);
        return new StoreProfile(row.getString(0), email, row.getString(2), row.getString(3));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
