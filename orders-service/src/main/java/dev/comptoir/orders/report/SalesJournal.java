package dev.comptoir.orders.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.comptoir.orders.export.CsvCells;
import dev.comptoir.orders.export.CsvOptions;
import java.io.StringWriter;
import java.util.List;

/** The accountant's journal: a row per day, country and tax rate. */
record SalesJournal(ReportScope scope, List<JournalRow> rows) {

    String csv(List<JournalColumn> columns, CsvOptions options) {
        CsvCells cells = new CsvCells(options);
        StringWriter out = new StringWriter();
        if (options.hasByteOrderMark()) {
            out.write('\ufeff');
        }
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(options.separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        csv.writeRecord(columns.stream().map(JournalColumn::key).toList());
        rows.forEach(row -> csv.writeRecord(
                columns.stream().map(column -> cells.text(column.of(row))).toList()));
        return out.toString();
    }

    String fileName() {
        return "sales-journal-" + scope.period().from() + "-" + scope.period().to() + ".csv";
    }
}
