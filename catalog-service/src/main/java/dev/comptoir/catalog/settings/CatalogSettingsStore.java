package dev.comptoir.catalog.settings;

import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Stores the settings of the catalogue. */
@ApplicationScoped
public class CatalogSettingsStore {

    private static final String FIND = "select fetch_domains, version, updated_at from catalog_settings";
    private static final String LOCK = FIND + " for update";
    private static final String SAVE = """
            update catalog_settings set fetch_domains = $1, version = version + 1, updated_at = $2
            returning fetch_domains, version, updated_at""";

    private final SqlPool reads;

    CatalogSettingsStore(SqlPool reads) {
        this.reads = reads;
    }

    public Uni<CatalogSettings> find() {
        return reads.only(FIND, CatalogSettings::read);
    }

    Uni<CatalogSettings> lock(SqlTx tx) {
        return tx.only(LOCK, CatalogSettings::read);
    }

    Uni<CatalogSettings> save(SqlTx tx, List<String> domains, Instant now) {
        return tx.only(SAVE, CatalogSettings::read, domains.toArray(String[]::new), now);
    }
}
