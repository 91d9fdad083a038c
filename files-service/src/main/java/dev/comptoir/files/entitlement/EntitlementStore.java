package dev.comptoir.files.entitlement;

import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.entitlement.domain.EntitlementProblem;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.Pages;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores entitlements as merchants read and change them. */
@ApplicationScoped
class EntitlementStore {

    private static final String ONE = "select " + EntitlementRow.COLUMNS + " from entitlements e where e.id = $1";
    private static final String LOCK = ONE + " for update";
    private static final String REVOKE = """
            update entitlements e
               set state = 'REVOKED', revoked_at = $2, revocation_reason = 'MERCHANT', revocation_note = $3,
                   version = version + 1
             where id = $1
            returning %s""".formatted(EntitlementRow.COLUMNS);
    private static final String EXTEND = """
            update entitlements e set expires_at = $2, max_downloads = $3, version = version + 1
             where id = $1
            returning %s""".formatted(EntitlementRow.COLUMNS);
    private static final String HOLD_FILE = "select 1 from files where guid = $1 and state = 'READY' for share";

    private final SqlPool reads;
    private final Pages pages;

    EntitlementStore(SqlPool reads, Pages pages) {
        this.reads = reads;
        this.pages = pages;
    }

    /** Newest first: ids are time-ordered. */
    Uni<Page<Entitlement>> page(UUID orderId, UUID fileGuid, PageRequest request) {
        ListQuery query = ListQuery.of("entitlements", EntitlementRow.COLUMNS, "entitlements e")
                .and("e.order_id = ?", orderId)
                .and("e.file_guid = ?", fileGuid)
                .descending(uuid("e.id"));
        return pages.of(query, request, EntitlementRow::read, found -> List.of(found.id()));
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

    Uni<Entitlement> extend(SqlTx tx, UUID id, Instant expiresAt, Integer maxDownloads) {
        return tx.only(EXTEND, EntitlementRow::read, id, expiresAt, maxDownloads);
    }

    /** Keeps the file from being deleted until the commit; false when it is deleted already. */
    Uni<Boolean> holdFile(SqlTx tx, UUID fileGuid) {
        return tx.execute(HOLD_FILE, fileGuid).map(rows -> rows == 1);
    }
}
