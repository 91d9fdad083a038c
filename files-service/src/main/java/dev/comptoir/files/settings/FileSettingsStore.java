package dev.comptoir.files.settings;

import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Stores the terms of new files. */
@ApplicationScoped
public class FileSettingsStore {

    private static final String COLUMNS = "access_expiry_days, max_downloads_per_order, version, updated_at";
    private static final String FIND = "select " + COLUMNS + " from file_settings";
    private static final String LOCK = FIND + " for update";
    private static final String SAVE = """
            update file_settings
               set access_expiry_days = $1, max_downloads_per_order = $2, version = version + 1, updated_at = $3
            returning %s""".formatted(COLUMNS);

    private final SqlPool reads;

    FileSettingsStore(SqlPool reads) {
        this.reads = reads;
    }

    Uni<FileSettings> find() {
        return reads.only(FIND, FileSettings::read);
    }

    public Uni<FileSettings> find(SqlTx tx) {
        return tx.only(FIND, FileSettings::read);
    }

    Uni<FileSettings> lock(SqlTx tx) {
        return tx.only(LOCK, FileSettings::read);
    }

    Uni<FileSettings> save(SqlTx tx, SaveFileSettingsRequest request, Instant now) {
        return tx.only(SAVE, FileSettings::read, request.accessExpiryDays(), request.maxDownloadsPerOrder(), now);
    }
}
