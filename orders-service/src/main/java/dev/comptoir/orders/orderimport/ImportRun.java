package dev.comptoir.orders.orderimport;

import dev.comptoir.orders.orderimport.file.OrderFileFormat;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.UUID;

/**
 * An import that this instance carries out.
 *
 * @param attempt rises with every instance that takes it up; one that was overtaken writes no more
 * @param readBytes where the next order begins
 * @param rows that stand before it
 */
record ImportRun(
        UUID id,
        int attempt,
        OrderFileFormat format,
        String source,
        boolean isDryRun,
        ImportOptions options,
        long readBytes,
        long rows,
        String startedBy,
        Instant createdAt) {

    static final String COLUMNS = """
            i.id, i.attempt, i.format, i.source, i.is_dry_run, i.takes_stock, i.notifies_customers, i.publishes_events,
            i.read_bytes, i.row_count, i.started_by, i.created_at""";

    static ImportRun read(Columns c) {
        return new ImportRun(
                c.uuid(),
                c.integer(),
                c.word(OrderFileFormat.class),
                c.text(),
                c.bool(),
                new ImportOptions(c.bool(), c.bool(), c.bool()),
                c.number(),
                c.number(),
                c.text(),
                c.instant());
    }

    /** Whose external ids are looked up: a dry run remembers its own apart, as it makes nothing. */
    String writtenSource() {
        return isDryRun ? "dry-run:" + id : source;
    }
}
