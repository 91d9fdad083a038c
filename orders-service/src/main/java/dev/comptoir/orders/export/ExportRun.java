package dev.comptoir.orders.export;

import dev.comptoir.platform.db.Columns;
import java.util.UUID;

/**
 * An export somebody is about to write.
 *
 * @param attempt tells who may: one that was taken over writes nothing more
 */
record ExportRun(UUID id, int attempt, CreateExportRequest request) {

    static ExportRun read(Columns c) {
        return new ExportRun(c.uuid(), c.integer(), c.json(CreateExportRequest.class));
    }
}
