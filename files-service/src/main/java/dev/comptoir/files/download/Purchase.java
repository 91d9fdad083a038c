package dev.comptoir.files.download;

import dev.comptoir.files.entitlement.EntitlementRow;
import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.platform.db.Columns;
import java.util.HexFormat;

/**
 * What a link leads to: the buyer's right and the file it is for.
 *
 * @param isMarkDue whether the copy that carries the buyer is still to be made
 * @param content null when the file was deleted
 */
record Purchase(Entitlement entitlement, boolean isMarkDue, Content content) {

    static Purchase read(Columns c) {
        return new Purchase(
                EntitlementRow.read(c), Boolean.TRUE.equals(c.boolOrNull()), c.bool() ? Content.read(c) : null);
    }

    /** The file as it is sent. */
    record Content(String name, String contentType, long size, String sha256, String storageKey) {

        private static Content read(Columns c) {
            return new Content(c.text(), c.text(), c.number(), HexFormat.of().formatHex(c.bytes()), c.text());
        }

        String etag() {
            return "\"" + sha256 + "\"";
        }
    }
}
