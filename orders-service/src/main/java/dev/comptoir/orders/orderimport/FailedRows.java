package dev.comptoir.orders.orderimport;

import dev.comptoir.orders.orderimport.ImportResultStore.FailedRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The file of the refused orders of an import: what stood before its first order, then their rows as they were. */
@ApplicationScoped
class FailedRows {

    private final ImportStore imports;
    private final ImportResultStore results;

    FailedRows(ImportStore imports, ImportResultStore results) {
        this.imports = imports;
        this.results = results;
    }

    Uni<ImportView> downloadable(UUID importId) {
        return imports.find(importId)
                .call(view -> imports.isPurged(importId).invoke(isPurged -> check(view, isPurged)));
    }

    private static void check(ImportView view, boolean isPurged) {
        if (isPurged) {
            throw ImportProblem.expired(view.id());
        }
    }

    /** A few at a time, each read when those before were sent. */
    Multi<byte[]> pieces(UUID importId) {
        AtomicLong last = new AtomicLong(-1);
        Multi<byte[]> rows = Multi.createBy()
                .repeating()
                .uni(() -> results.failed(importId, last.get()).invoke(found -> last.set(end(found))))
                .whilst(found -> !found.isEmpty())
                .map(FailedRows::joined);
        return Multi.createBy().concatenating().streams(imports.head(importId).toMulti(), rows);
    }

    private static long end(List<FailedRow> rows) {
        return rows.isEmpty() ? Long.MAX_VALUE : rows.getLast().position();
    }

    /** The last row of a file may have no line end. */
    private static byte[] joined(List<FailedRow> rows) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (FailedRow row : rows) {
            all.writeBytes(row.content());
            if (row.content().length > 0 && row.content()[row.content().length - 1] != '\n') {
                all.write('\n');
            }
        }
        return all.toByteArray();
    }
}
