package dev.comptoir.files.integrity;

import dev.comptoir.platform.db.Columns;
import java.util.HexFormat;
import java.util.UUID;

/** A content and what its bytes must be. */
record StoredContent(UUID fileGuid, int version, String storageKey, String sha256) {

    static StoredContent read(Columns c) {
        return new StoredContent(c.uuid(), c.integer(), c.text(), HexFormat.of().formatHex(c.bytes()));
    }
}
