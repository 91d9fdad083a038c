package dev.comptoir.files.grant;

import dev.comptoir.files.entitlement.domain.Terms;
import dev.comptoir.platform.db.Columns;
import java.util.UUID;

/**
 * A file and the terms it is sold on now.
 *
 * @param terms null while the content is awaited
 */
record SoldFile(UUID guid, Terms terms) {

    static SoldFile read(Columns c) {
        return c.bool() ? new SoldFile(c.uuid(), terms(c)) : new SoldFile(c.uuid(), null);
    }

    private static Terms terms(Columns c) {
        return new Terms(c.integerOrNull(), c.integerOrNull(), c.instant());
    }

    boolean isReady() {
        return terms != null;
    }
}
