package dev.comptoir.files.download;

import dev.comptoir.files.download.domain.DownloadRefused;
import dev.comptoir.files.entitlement.DownloadLinks;
import dev.comptoir.files.entitlement.Entitlements;
import dev.comptoir.platform.transaction.SqlTransactions;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Reads what a link leads to and counts its use. */
@ApplicationScoped
class DownloadStore {

    private static final String FIND = "select " + Entitlements.COLUMNS + """
            , f.name, f.content_type, f.size, f.sha256, f.storage_key, f.state as file_state
              from entitlements e join files f on f.guid = e.file_guid
             where e.id = $1 and e.file_guid = $2""";

    /** The whole rule in one statement: however many ask at once, the row lets through as many as are left. */
    private static final String COUNT = """
            update entitlements
               set used_downloads = used_downloads + 1, last_downloaded_at = $2, resumable_until = $3, version = version + 1
             where id = $1 and state = 'GRANTED'
               and (expires_at is null or expires_at > $2)
               and (max_downloads is null or used_downloads < max_downloads)
            returning used_downloads""";

    private final SqlTransactions transactions;

    DownloadStore(SqlTransactions transactions) {
        this.transactions = transactions;
    }

    Uni<Purchase> find(DownloadLinks.Target target) {
        return transactions
                .query(FIND, target.entitlementId(), target.fileGuid())
                .map(DownloadStore::purchase);
    }

    Uni<Purchase> find(SqlTx tx, DownloadLinks.Target target) {
        return tx.query(FIND, target.entitlementId(), target.fileGuid()).map(DownloadStore::purchase);
    }

    /** Locks the file, as everybody does before its entitlements, and gives the number of the event that is coming. */
    Uni<Long> nextEventVersion(SqlTx tx, UUID fileGuid) {
        return tx.query(
                        "update files set event_version = event_version + 1 where guid = $1 returning event_version",
                        fileGuid)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** How many downloads were used with this one; empty when none is left. */
    Uni<Optional<Integer>> count(SqlTx tx, UUID entitlementId, Instant now, Instant resumableUntil) {
        return tx.query(COUNT, entitlementId, now.atOffset(ZoneOffset.UTC), resumableUntil.atOffset(ZoneOffset.UTC))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getInteger(0)));
    }

    private static Purchase purchase(RowSet<Row> rows) {
        if (rows.rowCount() == 0) {
            throw DownloadRefused.unknown();
        }
        Row row = rows.iterator().next();
        return new Purchase(Entitlements.of(row), row.getString("file_state").equals("READY") ? content(row) : null);
    }

    private static Purchase.Content content(Row row) {
        return new Purchase.Content(
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBuffer("sha256").getBytes()),
                row.getString("storage_key"));
    }
}
