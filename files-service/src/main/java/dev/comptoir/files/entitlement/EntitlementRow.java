package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.platform.db.Columns;

/** How an entitlement stands in its row. */
public final class EntitlementRow {

    /** The columns {@link #read} reads, of the table alias {@code e}. */
    public static final String COLUMNS = """
            e.id, e.order_id, e.line_id, e.file_guid, e.content_version, e.product_name, e.quantity, e.state = 'WAITING', e.max_downloads,
            e.used_downloads, e.expires_at, e.granted_at, e.revoked_at, e.revocation_reason, e.last_downloaded_at,
            e.resumable_until, e.version, e.created_at, e.updated_at, e.keys_due,
            array(select k.key_text from licence_keys k where k.entitlement_id = e.id order by k.id)""";

    private EntitlementRow() {}

    public static Entitlement read(Columns c) {
        return new Entitlement(
                c.uuid(),
                c.uuid(),
                c.uuid(),
                c.uuid(),
                c.integerOrNull(),
                c.text(),
                c.integer(),
                c.bool(),
                c.integerOrNull(),
                c.integer(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.text(),
                c.instant(),
                c.instant(),
                c.number(),
                c.instant(),
                c.instant(),
                c.integer(),
                c.texts());
    }
}
