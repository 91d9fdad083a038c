package dev.comptoir.orders.download;

import dev.comptoir.contracts.files.EntitlementExtendedV1;
import dev.comptoir.contracts.files.EntitlementGrantedV1;
import dev.comptoir.contracts.files.EntitlementRevokedV1;
import dev.comptoir.contracts.files.FileDownloadedV1;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stores what is known of the downloads of order lines. The events of a file come in their order. */
@ApplicationScoped
class DownloadStore {

    private static final String NAME = """
            insert into digital_files (guid, version, name) values ($1, $2, $3)
            on conflict (guid) do update set version = excluded.version, name = excluded.name
             where digital_files.version < excluded.version""";

    /** A payment that came back brings back what its loss took; what was counted stays counted. */
    private static final String GRANT = """
            insert into line_downloads (entitlement_id, order_id, line_id, file_guid, is_revoked, expires_at, max_downloads)
            values ($1, $2, $3, $4, false, $5, $6)
            on conflict (entitlement_id) do update
               set is_revoked = false, revocation_reason = '', revoked_at = null, expires_at = excluded.expires_at,
                   max_downloads = excluded.max_downloads""";

    private static final String EXTEND = """
            insert into line_downloads (entitlement_id, order_id, line_id, file_guid, is_revoked, expires_at, max_downloads,
                                        used_downloads)
            values ($1, $2, $3, $4, false, $5, $6, $7)
            on conflict (entitlement_id) do update
               set expires_at = excluded.expires_at, max_downloads = excluded.max_downloads,
                   used_downloads = excluded.used_downloads""";

    private static final String REVOKE = """
            insert into line_downloads (entitlement_id, order_id, line_id, file_guid, is_revoked, revocation_reason, revoked_at)
            values ($1, $2, $3, $4, true, $5, $6)
            on conflict (entitlement_id) do update
               set is_revoked = true, revocation_reason = excluded.revocation_reason, revoked_at = excluded.revoked_at""";

    private static final String COUNT =
            "update line_downloads set used_downloads = $2, last_downloaded_at = $3 where entitlement_id = $1";

    private final SqlPool pool;

    DownloadStore(SqlPool pool) {
        this.pool = pool;
    }

    /** The newest name stays, whatever comes twice. */
    Uni<Void> name(UUID fileGuid, long version, String name) {
        return pool.execute(NAME, fileGuid, version, name).replaceWithVoid();
    }

    Uni<Void> grant(SqlTx tx, EntitlementGrantedV1 e) {
        return tx.execute(
                        GRANT,
                        e.entitlementId(),
                        e.orderId(),
                        e.lineId(),
                        e.fileGuid(),
                        e.expiresAt(),
                        e.maxDownloads())
                .replaceWithVoid();
    }

    Uni<Void> extend(SqlTx tx, EntitlementExtendedV1 e) {
        return tx.execute(
                        EXTEND,
                        e.entitlementId(),
                        e.orderId(),
                        e.lineId(),
                        e.fileGuid(),
                        e.expiresAt(),
                        e.maxDownloads(),
                        e.usedDownloads())
                .replaceWithVoid();
    }

    Uni<Void> revoke(SqlTx tx, EntitlementRevokedV1 e) {
        return tx.execute(REVOKE, e.entitlementId(), e.orderId(), e.lineId(), e.fileGuid(), e.reason(), e.revokedAt())
                .replaceWithVoid();
    }

    Uni<Void> count(SqlTx tx, FileDownloadedV1 e) {
        return tx.execute(COUNT, e.entitlementId(), e.usedDownloads(), e.downloadedAt())
                .replaceWithVoid();
    }
}
