package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** How an entitlement stands in its row. */
public final class Entitlements {

    /** The columns {@link #of(Row)} reads, of the table alias {@code e}. */
    public static final String COLUMNS = """
            e.id, e.order_id, e.line_id, e.file_guid, e.product_name, e.state, e.max_downloads, e.used_downloads,
            e.expires_at, e.granted_at, e.revoked_at, e.revocation_reason, e.last_downloaded_at, e.resumable_until,
            e.version, e.created_at""";

    private Entitlements() {}

    static List<Entitlement> all(RowSet<Row> rows) {
        List<Entitlement> entitlements = new ArrayList<>(rows.size());
        rows.forEach(row -> entitlements.add(of(row)));
        return entitlements;
    }

    public static Entitlement of(Row row) {
        return new Entitlement(
                row.getUUID("id"),
                row.getUUID("order_id"),
                row.getUUID("line_id"),
                row.getUUID("file_guid"),
                row.getString("product_name"),
                row.getString("state").equals("WAITING"),
                row.getInteger("max_downloads"),
                row.getInteger("used_downloads"),
                instant(row, "expires_at"),
                instant(row, "granted_at"),
                instant(row, "revoked_at"),
                row.getString("revocation_reason"),
                instant(row, "last_downloaded_at"),
                instant(row, "resumable_until"),
                row.getLong("version"),
                instant(row, "created_at"));
    }

    static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }
}
