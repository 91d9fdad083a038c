package dev.comptoir.files.store;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stores the last known profile of the store; a configured stand-in until orders-service has published it. */
@ApplicationScoped
public class StoreProfileStore {

    private static final String SAVE = """
            insert into store_profile (version, name, email, locale, storefront_url)
            values ($1, $2, $3, coalesce($4, ''), coalesce($5, ''))
            on conflict (id) do update set version = excluded.version, name = excluded.name, email = excluded.email,
                   locale = excluded.locale, storefront_url = excluded.storefront_url
             where store_profile.version < excluded.version""";
    private static final String FIND = "select name, email, locale, storefront_url from store_profile where id = 1";

    private final StoreProfile unknown;

    StoreProfileStore(
            @ConfigProperty(name = "files.mail.fallback-name") String name,
            @ConfigProperty(name = "files.mail.fallback-sender") String sender) {
        this.unknown = new StoreProfile(name, sender, "en", "");
    }

    Uni<Void> save(SqlTx tx, StoreProfileSavedV1 profile) {
        return tx.execute(
                        SAVE,
                        profile.version(),
                        profile.name(),
                        profile.email(),
                        profile.locale(),
                        profile.storefrontUrl())
                .replaceWithVoid();
    }

    public Uni<StoreProfile> current(SqlTx tx) {
        return tx.find(FIND, this::read).map(profile -> profile.orElse(unknown));
    }

    private StoreProfile read(Columns c) {
        return new StoreProfile(c.text(), emailOr(c.text()), c.text(), c.text());
    }

    private String emailOr(String email) {
        return email.isBlank() ? unknown.email() : email;
    }
}
