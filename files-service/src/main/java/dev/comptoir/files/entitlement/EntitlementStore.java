package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.entitlement.domain.EntitlementRefusal;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Entitlements as merchants read and change them. */
@ApplicationScoped
class EntitlementStore {

    private static final String SELECTED = " from entitlements e where ($1::uuid is null or e.order_id = $1)"
            + " and ($2::uuid is null or e.file_guid = $2)";

    private final SqlTransactions transactions;

    EntitlementStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    Uni<Entitlement> find(UUID id) {
        return transactions
                .query("select " + Entitlements.COLUMNS + " from entitlements e where e.id = $1", id)
                .map(rows -> only(rows, id));
    }

    Uni<Entitlement> lock(SqlTx tx, UUID id) {
        return tx.query("select " + Entitlements.COLUMNS + " from entitlements e where e.id = $1 for update", id)
                .map(rows -> only(rows, id));
    }

    /** Newest first: ids are time-ordered. */
    Uni<List<Entitlement>> list(UUID orderId, UUID fileGuid, UUID after, int count) {
        return transactions
                .query(
                        "select " + Entitlements.COLUMNS + SELECTED
                                + " and ($3::uuid is null or e.id < $3) order by e.id desc limit $4",
                        orderId,
                        fileGuid,
                        after,
                        count)
                .map(Entitlements::all);
    }

    Uni<Long> count(UUID orderId, UUID fileGuid) {
        return transactions
                .query("select count(*)" + SELECTED, orderId, fileGuid)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Entitlement> revoke(SqlTx tx, UUID id, String note, Instant now) {
        return tx.query("""
                        update entitlements e
                           set state = 'REVOKED', revoked_at = $2, revocation_reason = $3, revocation_note = $4,
                               version = version + 1
                         where id = $1 returning\s""" + Entitlements.COLUMNS, id, Entitlements.at(now), RevocationReason.MERCHANT.name(), note)
                .map(rows -> only(rows, id));
    }

    Uni<Entitlement> extend(SqlTx tx, UUID id, Instant expiresAt, Integer maxDownloads) {
        return tx.query("""
                        update entitlements e set expires_at = $2, max_downloads = $3, version = version + 1
                         where id = $1 returning\s""" + Entitlements.COLUMNS, id, Entitlements.at(expiresAt), maxDownloads)
                .map(rows -> only(rows, id));
    }

    /** Keeps the file from being deleted until the commit; false when it is deleted already. */
    Uni<Boolean> holdFile(SqlTx tx, UUID fileGuid) {
        return tx.query("select 1 from files where guid = $1 and state = 'READY' for share", fileGuid)
                .map(rows -> rows.rowCount() == 1);
    }

    private static Entitlement only(RowSet<Row> rows, UUID id) {
        return Entitlements.all(rows).stream().findFirst().orElseThrow(() -> EntitlementRefusal.notFound(id));
    }
}
