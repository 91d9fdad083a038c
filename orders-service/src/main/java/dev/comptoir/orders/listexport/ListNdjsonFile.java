package dev.comptoir.orders.listexport;

import dev.comptoir.json.Json;
import dev.comptoir.orders.export.RowFile;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;

/** One JSON object per line, in the dialect of the API. */
final class ListNdjsonFile implements RowFile {

    private final StringBuilder out = new StringBuilder();
    private final ListLayout layout;
    private final Instant asOf;

    ListNdjsonFile(ListLayout layout, Instant asOf) {
        this.layout = layout;
        this.asOf = asOf;
    }

    @Override
    public void add(Columns row) {
        out.append(Json.write(layout.read(row, asOf))).append('\n');
    }

    @Override
    public void end() {
        // Nothing stands behind the last line.
    }

    @Override
    public String take() {
        String taken = out.toString();
        out.setLength(0);
        return taken;
    }
}
