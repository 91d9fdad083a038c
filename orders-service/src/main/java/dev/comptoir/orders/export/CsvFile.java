package dev.comptoir.orders.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** RFC 4180 with a header; in a file of lines, amounts of the order stand at its first line only, so that columns add up. */
final class CsvFile implements OrderFile {

    private final StringWriter out = new StringWriter();
    private final CsvWriter csv;
    private final ExportLayout layout;
    private final CsvCells cells;

    CsvFile(ExportLayout layout) {
        this.layout = layout;
        this.cells = new CsvCells(layout.csv());
        if (layout.csv().hasByteOrderMark()) {
            out.write('\ufeff');
        }
        this.csv = CsvWriter.builder()
                .fieldSeparator(layout.csv().separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        csv.writeRecord(layout.columns().stream().map(ExportColumn::key).toList());
    }

    @Override
    public void add(ExportedOrder order) {
        if (!layout.isByLine() || order.lines().isEmpty()) {
            write(order.values(), Map.of(), true);
            return;
        }
        boolean isFirst = true;
        for (Map<ExportColumn, Object> line : order.lines()) {
            write(order.values(), line, isFirst);
            isFirst = false;
        }
    }

    private void write(Map<ExportColumn, Object> order, Map<ExportColumn, Object> line, boolean isFirst) {
        List<String> row = layout.columns().stream()
                .map(column -> column.isOfLine() ? line.get(column) : ofOrder(column, order, isFirst))
                .map(cells::text)
                .toList();
        csv.writeRecord(row);
    }

    private static Object ofOrder(ExportColumn column, Map<ExportColumn, Object> order, boolean isFirst) {
        return column.isSummed() && !isFirst ? null : order.get(column);
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
