package dev.comptoir.carts.store;

import dev.comptoir.platform.db.SqlRunner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Stores the settings of the store, one row each. */
@ApplicationScoped
class StoreSettingStore {

    private static final String ALL = "select key, payload, version from store_settings";
    private static final String SAVE = """
            insert into store_settings (key, version, payload) values ($1, $2, $3)
            on conflict (key) do update set version = excluded.version, payload = excluded.payload
             where store_settings.version < excluded.version""";

    /** One setting as its last event wrote it. */
    record Row(String key, String payload, long version) {}

    Uni<List<Row>> all(SqlRunner runner) {
        return runner.list(ALL, c -> new Row(c.text(), c.text(), c.number()));
    }

    /** An older version than the stored one changes nothing. */
    Uni<Void> save(SqlRunner runner, String key, long version, String payload) {
        return runner.execute(SAVE, key, version, payload).replaceWithVoid();
    }
}
