package dev.comptoir.storefront;

import dev.comptoir.contracts.orders.StoreProfileSavedV1;
import dev.comptoir.json.Json;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The one row about the store: the newest event as it came, so that a new field needs no migration. */
@ApplicationScoped
class StoreProfileStore {

    private static final String SAVE = """
            insert into storefront_profile (version, payload) values ($1, $2)
            on conflict (id) do update set version = excluded.version, payload = excluded.payload
             where storefront_profile.version < excluded.version""";
    private static final String FIND = "select payload from storefront_profile";

    private final SqlPool pool;

    StoreProfileStore(SqlPool pool) {
        this.pool = pool;
    }

    Uni<Void> save(StoreProfileSavedV1 profile) {
        return pool.execute(SAVE, profile.version(), Json.write(profile)).replaceWithVoid();
    }

    /** Empty until the first event has come. */
    Uni<Optional<StoreProfile>> find() {
        return find(pool);
    }

    /** The same on the connection of a transaction. */
    Uni<Optional<StoreProfile>> find(SqlRunner lane) {
        return lane.find(FIND, StoreProfileStore::read);
    }

    private static StoreProfile read(Columns c) {
        return StoreProfile.of(c.json(StoreProfileSavedV1.class));
    }
}
