package dev.comptoir.orders.listexport;

import dev.comptoir.orders.export.ExportFormat;

/** What lists are exported as. */
public enum ListFormat {
    CSV(ExportFormat.CSV),
    NDJSON(ExportFormat.NDJSON);

    private final ExportFormat format;

    ListFormat(ExportFormat format) {
        this.format = format;
    }

    ExportFormat format() {
        return format;
    }

    /** What is written when the request names nothing. */
    static ListFormat of(ExportFormat accepted) {
        return accepted == ExportFormat.NDJSON ? NDJSON : CSV;
    }
}
