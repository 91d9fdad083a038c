package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.DownloadProblem;
import dev.comptoir.files.download.domain.DownloadRule;
import dev.comptoir.files.entitlement.DownloadLinks;
import dev.comptoir.files.entitlement.EntitlementRow;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.db.SqlRunner;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads what a link leads to and counts its use. */
@ApplicationScoped
class DownloadStore {

    private static final String FIND = """
            select %s,
                   f.watermark and m.entitlement_id is null and c.size <= 100 * 1024 * 1024 and c.removed_at is null,
                   coalesce(f.state = 'READY' and c.removed_at is null, false), f.name, f.content_type,
                   coalesce(m.size, c.size), coalesce(m.sha256, c.sha256), coalesce(m.storage_key, c.storage_key)
              from entitlements e
              join files f on f.guid = e.file_guid
              left join file_contents c on c.file_guid = e.file_guid and c.version = e.content_version
              left join marked_contents m
                on m.entitlement_id = e.id and m.content_version = e.content_version and f.watermark
             where e.id = $1 and e.file_guid = $2""".formatted(EntitlementRow.COLUMNS);

    private static final String OPENED = """
            select o.locale, e.restarts from entitlements e join paid_orders o on o.order_id = e.order_id where e.id = $1""";

    private static final String LOCK = FIND + " for update of e";

    private static final String LOCK_FILE = "select 1 from files where guid = $1 for update";

    private static final String USABLE = "id = $1 and state = 'GRANTED' and (expires_at is null or expires_at > $2)";

    /** The whole rule in one statement: however many ask at once, the row lets through as many as are left. */
    private static final String COUNT = """
            update entitlements
               set used_downloads = used_downloads + 1, total_downloads = total_downloads + 1, last_downloaded_at = $2, resumable_until = $3, restarts = 0,
                   updated_at = $2, version = version + 1
             where %s
               and (max_downloads is null or used_downloads < max_downloads)
               and (resumable_until is null or resumable_until <= $2 or restarts >= $4)
            returning used_downloads""".formatted(USABLE);

    private static final String RESTART = """
            update entitlements set restarts = restarts + 1
             where %s and resumable_until > $2 and restarts < $3""".formatted(USABLE);

    private static final String NEXT_EVENT_VERSION =
            "update files set event_version = event_version + 1 where guid = $1 returning event_version";

    private final SqlPool pool;

    DownloadStore(SqlPool pool) {
        this.pool = pool;
    }

    /**
     * What a link leads to.
     *
     * @param locale the language its order was placed in; empty when none is known
     * @param restarts how often the last counted download began again
     */
    record Opened(Purchase purchase, String locale, int restarts) {}

    Uni<Opened> open(DownloadLinks.Target target) {
        return find(target)
                .chain(purchase ->
                        pool.only(OPENED, c -> new Opened(purchase, c.text(), c.integer()), target.entitlementId()));
    }

    Uni<Purchase> find(DownloadLinks.Target target) {
        return pool.one(FIND, Purchase::read, DownloadProblem::notFound, target.entitlementId(), target.fileGuid());
    }

    /** Locks the file before the entitlement, as everything does. */
    Uni<Purchase> lock(SqlTx tx, DownloadLinks.Target target) {
        return tx.execute(LOCK_FILE, target.fileGuid())
                .chain(() -> tx.one(
                        LOCK, Purchase::read, DownloadProblem::notFound, target.entitlementId(), target.fileGuid()));
    }

    /** How many downloads were used with this one; empty when none is left or one is open that this belongs to. */
    Uni<Optional<Integer>> count(SqlTx tx, UUID entitlementId, Instant now, Instant resumableUntil) {
        return tx.find(COUNT, Columns::integer, entitlementId, now, resumableUntil, DownloadRule.RESTARTS);
    }

    /** Whether a counted download is open that may begin once more. */
    Uni<Boolean> restart(UUID entitlementId, Instant now) {
        return restart(pool, entitlementId, now);
    }

    Uni<Boolean> restart(SqlRunner db, UUID entitlementId, Instant now) {
        return db.execute(RESTART, entitlementId, now, DownloadRule.RESTARTS).map(rows -> rows == 1);
    }

    Uni<Long> nextEventVersion(SqlTx tx, UUID fileGuid) {
        return tx.only(NEXT_EVENT_VERSION, Columns::number, fileGuid);
    }
}
