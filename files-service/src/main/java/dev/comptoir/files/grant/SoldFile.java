package dev.comptoir.files.grant;

import dev.comptoir.files.entitlement.domain.Terms;
import dev.comptoir.platform.db.Columns;
import java.util.UUID;

/**
 * A file and the terms it is sold on now.
 *
 * @param contentVersion the content that is sold now; null while it is awaited
 * @param terms null while the content is awaited
 */
record SoldFile(UUID guid, Integer contentVersion, Terms terms) {

    static SoldFile read(Columns c) {
        return c.bool() ? new SoldFile(c.uuid(), c.integer(), terms(c)) : new SoldFile(c.uuid(), null, null);
    }

    private static Terms terms(Columns c) {
        return new Terms(c.integerOrNull(), c.integerOrNull(), c.instant());
    }

    boolean isReady() {
        return terms != null;
    }
}
