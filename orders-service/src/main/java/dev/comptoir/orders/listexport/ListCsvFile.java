package dev.comptoir.orders.listexport;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.comptoir.orders.export.CsvCells;
import dev.comptoir.orders.export.RowFile;
import dev.comptoir.platform.db.Columns;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** RFC 4180 with a header. */
final class ListCsvFile implements RowFile {

    private final StringWriter out = new StringWriter();
    private final CsvWriter csv;
    private final ListLayout layout;
    private final List<String> keys;
    private final CsvCells cells;
    private final Instant asOf;

    ListCsvFile(ListLayout layout, Instant asOf) {
        this.layout = layout;
        this.keys = layout.columns().stream().map(ListColumn::key).toList();
        this.cells = new CsvCells(layout.csv());
        this.asOf = asOf;
        if (layout.csv().hasByteOrderMark()) {
            out.write('\ufeff');
        }
        this.csv = CsvWriter.builder()
                .fieldSeparator(layout.csv().separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        csv.writeRecord(keys);
    }

    @Override
    public void add(Columns row) {
        add(layout.read(row, asOf));
    }

    void add(Map<String, Object> values) {
        csv.writeRecord(keys.stream().map(key -> cells.text(values.get(key))).toList());
    }

    @Override
    public void end() {
        // Nothing stands behind the last row.
    }

    @Override
    public String take() {
        String taken = out.toString();
        out.getBuffer().setLength(0);
        return taken;
    }
}
