package dev.comptoir.gateway.attempt;

import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;

/**
 * An endpoint that the gateway has just switched off.
 *
 * @param description null when there is none
 */
record DisabledEndpoint(UUID id, String url, String description, boolean isGone, Instant at) {

    static DisabledEndpoint read(Columns c) {
        return new DisabledEndpoint(c.uuid(), c.text(), c.textOrNull(), c.text().equals("GONE"), c.instant());
    }
}
