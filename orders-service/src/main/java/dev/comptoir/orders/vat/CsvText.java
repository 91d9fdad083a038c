package dev.comptoir.orders.vat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/** Writes CSV by RFC 4180. */
final class CsvText {

    private CsvText() {}

    static String of(List<String> header, Stream<List<String>> rows) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        csv.writeRecord(header);
        rows.forEach(csv::writeRecord);
        return out.toString();
    }
}
