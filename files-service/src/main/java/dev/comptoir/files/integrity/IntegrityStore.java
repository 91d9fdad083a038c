package dev.comptoir.files.integrity;

import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores what the checks of stored bytes found. */
@ApplicationScoped
class IntegrityStore {

    private static final String REPORT = """
            select count(*)::int, coalesce(sum(size), 0)::bigint, count(*) filter (where checked_at is null)::int,
                   count(*) filter (where problem = 'MISSING')::int, count(*) filter (where problem = 'DAMAGED')::int,
                   count(*) filter (where problem = 'UNREADABLE')::int, min(checked_at)
              from file_contents where removed_at is null""";
    private static final String DUE = """
            select file_guid, version, storage_key, sha256 from file_contents
             where removed_at is null and coalesce(checked_at, '-infinity'::timestamptz) < $1
             order by coalesce(checked_at, '-infinity'::timestamptz), file_guid, version limit $2""";
    private static final String SAVE = """
            update file_contents set checked_at = $3, problem = $4, updated_at = $3
             where file_guid = $1 and version = $2 and removed_at is null""";
    private static final String ASK =
            "update file_contents set checked_at = null, updated_at = $2 where file_guid = $1 and removed_at is null";

    private final SqlPool pool;

    IntegrityStore(SqlPool pool) {
        this.pool = pool;
    }

    Uni<IntegrityReport> report() {
        return pool.only(REPORT, IntegrityReport::read);
    }

    /** Those whose last check was before, those never checked first. */
    Uni<List<StoredContent>> due(Instant before, int most) {
        return pool.list(DUE, StoredContent::read, before, most);
    }

    /** @param fault null when nothing is wrong */
    Uni<Void> save(StoredContent content, ContentFault fault, Instant now) {
        return pool.execute(SAVE, content.fileGuid(), content.version(), now, fault == null ? "" : fault.name())
                .replaceWithVoid();
    }

    Uni<Void> ask(SqlTx tx, UUID fileGuid, Instant now) {
        return tx.execute(ASK, fileGuid, now).replaceWithVoid();
    }
}
