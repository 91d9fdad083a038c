package dev.comptoir.files.entitlement;

import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.entitlement.domain.EntitlementProblem;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores entitlements as merchants read and change them. */
@ApplicationScoped
class EntitlementStore {

    private static final String ONE = "select " + EntitlementRow.COLUMNS + " from entitlements e where e.id = $1";
    private static final String LOCK = ONE + " for update";
    private static final String REVOKE = """
            update entitlements e
               set state = 'REVOKED', revoked_at = $2, revocation_reason = 'MERCHANT', revocation_note = $3,
                   updated_at = $2, version = version + 1
             where id = $1
            returning %s""".formatted(EntitlementRow.COLUMNS);
    private static final String EXTEND = """
            update entitlements e
               set expires_at = $2, max_downloads = $3, is_expiry_published = false, updated_at = $4,
                   version = version + 1
             where id = $1
            returning %s""".formatted(EntitlementRow.COLUMNS);
    private static final String RESET = """
            update entitlements e
               set used_downloads = 0, restarts = 0, resumable_until = null, updated_at = $2,
                   version = version + 1
             where id = $1
            returning %s""".formatted(EntitlementRow.COLUMNS);
    private static final String STATISTICS = """
            select count(distinct order_id)::int, count(*)::int,
                   count(*) filter (where state = 'WAITING')::int,
                   count(*) filter (where state = 'GRANTED' and not is_over and not is_used_up)::int,
                   count(*) filter (where state = 'GRANTED' and is_over)::int,
                   count(*) filter (where state = 'GRANTED' and not is_over and is_used_up)::int,
                   count(*) filter (where state = 'REVOKED')::int,
                   coalesce(sum(total_downloads), 0)::bigint,
                   count(*) filter (where last_downloaded_at is null)::int,
                   max(last_downloaded_at)
              from (select *, coalesce(expires_at <= $3, false) as is_over,
                           coalesce(used_downloads >= max_downloads, false) as is_used_up
                      from entitlements
                     where ($1::uuid is null or order_id = $1) and ($2::uuid is null or file_guid = $2)) e""";
    private static final String HOLD_FILE = "select state = 'READY' from files where guid = $1 for update";
    private static final String NEXT_EVENT_VERSION =
            "update files set event_version = event_version + 1 where guid = $1 returning event_version";

    private static final String EXPIRED = """
            select id, file_guid from entitlements
             where state = 'GRANTED' and not is_expiry_published and expires_at <= $1
             order by expires_at, id limit $2""";
    private static final String LOCK_FILES_OF_EXPIRED = """
            select 1 from files where guid in (select file_guid from (%s) e) order by guid for update""".formatted(EXPIRED);
    private static final String MARK_EXPIRED = """
            update entitlements e set is_expiry_published = true, updated_at = $1
              from (%s) found
             where e.id = found.id and not e.is_expiry_published and e.state = 'GRANTED' and e.expires_at <= $1
            returning %s""".formatted(EXPIRED, EntitlementRow.COLUMNS);

    private final SqlPool reads;
    private final Pages pages;

    EntitlementStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** Newest first unless asked otherwise: ids are time-ordered. */
    Uni<Page<Entitlement>> page(UUID orderId, UUID fileGuid, ChangesRequest changes, PageRequest request) {
        ListQuery query = ListQuery.of("entitlements", EntitlementRow.COLUMNS, "entitlements e")
                .and("e.order_id = ?", orderId)
                .and("e.file_guid = ?", fileGuid);
        return pages.of(
                changes.on(query, "e.updated_at", uuid("e.id")),
                request,
                EntitlementRow::read,
                found -> changes.position(found.updatedAt(), found.id()));
    }

    /** Of one order, one file or both. */
    Uni<DownloadStatistics> statistics(UUID orderId, UUID fileGuid, Instant now) {
        return reads.only(STATISTICS, DownloadStatistics::read, orderId, fileGuid, now);
    }

    Uni<Entitlement> find(UUID id) {
        return reads.one(ONE, EntitlementRow::read, () -> EntitlementProblem.notFound(id), id);
    }

    Uni<Entitlement> lock(SqlTx tx, UUID id) {
        return tx.one(LOCK, EntitlementRow::read, () -> EntitlementProblem.notFound(id), id);
    }

    Uni<Entitlement> revoke(SqlTx tx, UUID id, String note, Instant now) {
        return tx.only(REVOKE, EntitlementRow::read, id, now, note);
    }

    Uni<Entitlement> extend(SqlTx tx, UUID id, Instant expiresAt, Integer maxDownloads, Instant now) {
        return tx.only(EXTEND, EntitlementRow::read, id, expiresAt, maxDownloads, now);
    }

    Uni<Entitlement> reset(SqlTx tx, UUID id, Instant now) {
        return tx.only(RESET, EntitlementRow::read, id, now);
    }

    /** Locks the file, before its entitlements as everywhere; false when it is deleted or was never there. */
    Uni<Boolean> holdFile(SqlTx tx, UUID fileGuid) {
        return tx.find(HOLD_FILE, Columns::bool, fileGuid).map(isReady -> isReady.orElse(false));
    }

    Uni<Void> lockFilesOfExpired(SqlTx tx, Instant now, int most) {
        return tx.execute(LOCK_FILES_OF_EXPIRED, now, most).replaceWithVoid();
    }

    /** Those whose end is to be published now. */
    Uni<List<Entitlement>> markExpired(SqlTx tx, Instant now, int most) {
        return tx.list(MARK_EXPIRED, EntitlementRow::read, now, most);
    }

    /** The file's next event number; empty when there never was such a file. */
    Uni<Optional<Long>> nextEventVersion(SqlTx tx, UUID fileGuid) {
        return tx.find(NEXT_EVENT_VERSION, Columns::number, fileGuid);
    }
}
