package dev.comptoir.orders.accounting;

import dev.comptoir.platform.db.Columns;

/**
 * The first line of an archive: what follows it.
 *
 * @param closed whether the period is over, so that nothing comes to it any more
 * @param previousHash of the entry before the first one; zeros at the beginning of the chain
 */
record ArchiveManifest(
        String format,
        String period,
        String timeZone,
        boolean closed,
        long firstSequence,
        long lastSequence,
        long entries,
        String previousHash,
        String lastHash) {

    private static final String FORMAT = "comptoir-accounting-archive/1";

    static ArchiveManifest read(Columns c, String period) {
        String zone = c.text();
        boolean isOver = c.bool();
        long first = c.number();
        long last = c.number();
        return new ArchiveManifest(FORMAT, period, zone, isOver, first, last, last - first + 1, c.text(), c.text());
    }
}
