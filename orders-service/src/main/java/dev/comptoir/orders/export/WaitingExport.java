package dev.comptoir.orders.export;

import dev.comptoir.platform.db.Columns;
import java.util.UUID;

/** An export that somebody takes over, as it is kept. */
record WaitingExport(UUID id, int attempt, ExportSubject subject, String request) {

    static WaitingExport read(Columns c) {
        return new WaitingExport(c.uuid(), c.integer(), c.word(ExportSubject.class), c.text());
    }
}
