package dev.comptoir.files.watermark;

import dev.comptoir.files.storage.Received;
import dev.comptoir.files.watermark.domain.WatermarkText;
import dev.comptoir.platform.db.Columns;
import dev.comptoir.platform.db.SqlPool;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores which copies of PDFs there are, and which contents are no PDFs that can be marked. */
@ApplicationScoped
class MarkedContentStore {

    private static final String DUE = """
            select e.id, e.content_version, c.storage_key, o.order_number, o.customer_name, o.email
              from entitlements e
              join files f on f.guid = e.file_guid
              join file_contents c on c.file_guid = e.file_guid and c.version = e.content_version
              join paid_orders o on o.order_id = e.order_id
             where e.id = $1 and f.watermark and c.removed_at is null
               and not exists (select 1 from marked_contents m
                                where m.entitlement_id = e.id and m.content_version = e.content_version)""";
    private static final String INSERT = """
            insert into marked_contents (entitlement_id, content_version, size, sha256, storage_key, created_at)
            values ($1, $2, $3, $4, $5, $6) on conflict do nothing""";
    private static final String INSERT_UNMARKED = """
            insert into marked_contents (entitlement_id, content_version, created_at)
            values ($1, $2, $3) on conflict do nothing""";
    private static final String CLAIM_UNWANTED = """
            delete from marked_contents where (entitlement_id, content_version) in (
                select m.entitlement_id, m.content_version
                  from marked_contents m
                  join entitlements e on e.id = m.entitlement_id
                  join files f on f.guid = e.file_guid
                  left join file_contents c on c.file_guid = e.file_guid and c.version = m.content_version
                 where m.content_version <> e.content_version or c.removed_at is not null or not f.watermark
                 limit $1 for update of m skip locked)
            returning coalesce(storage_key, '')""";

    private final SqlPool pool;

    MarkedContentStore(SqlPool pool) {
        this.pool = pool;
    }

    /** What is to be marked, and with whom. */
    record Due(
            UUID entitlementId, int contentVersion, String storageKey, String orderNumber, String buyer, String email) {

        String text() {
            return WatermarkText.of(orderNumber, buyer, email);
        }

        static Due read(Columns c) {
            return new Due(c.uuid(), c.integer(), c.text(), c.text(), c.text(), c.text());
        }
    }

    Uni<Optional<Due>> due(UUID entitlementId) {
        return pool.find(DUE, Due::read, entitlementId);
    }

    /** False when somebody was quicker. */
    Uni<Boolean> insert(SqlTx tx, Due due, Received marked, String key, Instant now) {
        return tx.execute(
                        INSERT,
                        due.entitlementId(),
                        due.contentVersion(),
                        marked.size(),
                        Buffer.buffer(marked.sha256()),
                        key,
                        now)
                .map(rows -> rows == 1);
    }

    Uni<Void> insertUnmarked(SqlTx tx, Due due, Instant now) {
        return tx.execute(INSERT_UNMARKED, due.entitlementId(), due.contentVersion(), now)
                .replaceWithVoid();
    }

    /** Where copies lie that nobody gets any more; empty for those that never were. */
    Uni<List<String>> claimUnwanted(SqlTx tx, int most) {
        return tx.list(CLAIM_UNWANTED, Columns::text, most);
    }
}
