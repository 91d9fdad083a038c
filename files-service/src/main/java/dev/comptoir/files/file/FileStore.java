package dev.comptoir.files.file;

import dev.comptoir.files.file.domain.ContentAlreadyThere;
import dev.comptoir.files.file.domain.DigitalGood;
import dev.comptoir.files.file.domain.FileNotFound;
import dev.comptoir.files.file.domain.FileState;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The files table. */
@ApplicationScoped
class FileStore {

    private static final String COLUMNS = """
            guid, name, content_type, access_expiry_days, max_downloads_per_order, state, size, sha256, storage_key,
            version, created_at, updated_at\s""";

    private static final String LIVE_ENTITLEMENTS = """
            select count(*) from entitlements
             where file_guid = $1 and (state = 'WAITING' or state = 'GRANTED'
                   and (expires_at is null or expires_at > $2)
                   and (max_downloads is null or used_downloads < max_downloads or resumable_until > $2))""";

    private static final String ARRIVED = """
            update files
               set state = 'READY', size = $2, sha256 = $3, storage_key = $4, ready_at = $5, updated_at = $5,
                   version = version + 1, event_version = event_version + 1
             where guid = $1 and state = 'AWAITING_CONTENT'
            returning name, content_type, event_version""";

    private final SqlTransactions transactions;

    FileStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    /** What the event about an arrived content needs. */
    record Arrived(String name, String contentType, long eventVersion) {}

    Uni<Void> insert(SqlTx tx, DigitalGood file) {
        return tx.query(
                        """
                        insert into files (guid, name, content_type, access_expiry_days, max_downloads_per_order, state,
                                           version, created_at, updated_at)
                        values ($1, $2, $3, $4, $5, 'AWAITING_CONTENT', $6, $7, $7)""",
                        file.guid(),
                        file.name(),
                        file.contentType(),
                        file.accessExpiryDays(),
                        file.maxDownloadsPerOrder(),
                        file.version(),
                        at(file.createdAt()))
                .replaceWithVoid();
    }

    Uni<DigitalGood> find(UUID guid) {
        return transactions
                .query("select " + COLUMNS + " from files where guid = $1 and state <> 'DELETED'", guid)
                .map(rows -> only(rows, guid));
    }

    Uni<DigitalGood> lock(SqlTx tx, UUID guid) {
        return tx.query("select " + COLUMNS + " from files where guid = $1 and state <> 'DELETED' for update", guid)
                .map(rows -> only(rows, guid));
    }

    /** Newest first: GUIDs are time-ordered. */
    Uni<List<DigitalGood>> list(String state, UUID after, int count) {
        return transactions
                .query("select " + COLUMNS + """
                        from files
                         where state <> 'DELETED' and ($1 = '' or state = $1) and ($2::uuid is null or guid < $2)
                         order by guid desc limit $3""", state, after, count)
                .map(FileStore::files);
    }

    Uni<Long> count(String state) {
        return transactions
                .query("select count(*) from files where state <> 'DELETED' and ($1 = '' or state = $1)", state)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<DigitalGood> save(SqlTx tx, DigitalGood file, Instant now) {
        return tx.query(
                        """
                        update files
                           set name = $2, content_type = $3, access_expiry_days = $4, max_downloads_per_order = $5,
                               updated_at = $6, version = version + 1
                         where guid = $1
                        returning\s""" + COLUMNS,
                        file.guid(),
                        file.name(),
                        file.contentType(),
                        file.accessExpiryDays(),
                        file.maxDownloadsPerOrder(),
                        at(now))
                .map(rows -> only(rows, file.guid()));
    }

    Uni<Arrived> contentArrived(SqlTx tx, UUID guid, DigitalGood.Content content, Instant now) {
        return tx.query(
                        ARRIVED,
                        guid,
                        content.size(),
                        Buffer.buffer(HexFormat.of().parseHex(content.sha256())),
                        content.storageKey(),
                        at(now))
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new ContentAlreadyThere(guid);
                    }
                    Row row = rows.iterator().next();
                    return new Arrived(row.getString(0), row.getString(1), row.getLong(2));
                });
    }

    Uni<Long> liveEntitlements(SqlTx tx, UUID guid, Instant now) {
        return tx.query(LIVE_ENTITLEMENTS, guid, at(now))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Void> delete(SqlTx tx, UUID guid, Instant now) {
        return tx.query(
                        "update files set state = 'DELETED', storage_key = null, updated_at = $2, version = version + 1 where guid = $1",
                        guid,
                        at(now))
                .replaceWithVoid();
    }

    private static DigitalGood only(RowSet<Row> rows, UUID guid) {
        return files(rows).stream().findFirst().orElseThrow(() -> new FileNotFound(guid));
    }

    private static List<DigitalGood> files(RowSet<Row> rows) {
        List<DigitalGood> files = new ArrayList<>(rows.size());
        rows.forEach(row -> files.add(file(row)));
        return files;
    }

    private static DigitalGood file(Row row) {
        return new DigitalGood(
                row.getUUID("guid"),
                row.getString("name"),
                row.getString("content_type"),
                row.getInteger("access_expiry_days"),
                row.getInteger("max_downloads_per_order"),
                FileState.valueOf(row.getString("state")),
                content(row),
                row.getLong("version"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private static DigitalGood.Content content(Row row) {
        return row.getLong("size") == null
                ? null
                : new DigitalGood.Content(
                        row.getLong("size"),
                        HexFormat.of().formatHex(row.getBuffer("sha256").getBytes()),
                        row.getString("storage_key"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
