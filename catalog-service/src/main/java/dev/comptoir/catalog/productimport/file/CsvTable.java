package dev.comptoir.catalog.productimport.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.comptoir.catalog.productimport.domain.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The header and rows of a CSV file, or the reason why the bytes are none. */
record CsvTable(Header header, List<Row> rows) {

    private static final char MARK = '\ufeff';

    static CsvTable read(byte[] file, int mostRows) {
        checkUtf8(file);
        try (CsvReader<CsvRecord> records = open(file)) {
            return table(records, mostRows);
        } catch (CsvParseException e) {
            String where = String.valueOf(e.getMessage());
            throw where.startsWith("Unclosed quoted field")
                    ? UnreadableFile.truncated(where)
                    : UnreadableFile.malformed(where);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CsvReader<CsvRecord> open(byte[] file) {
        return CsvReader.builder()
                .fieldSeparator(separator(file))
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8));
    }

    private static CsvTable table(Iterable<CsvRecord> records, int mostRows) {
        Header header = null;
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (CsvRecord csv : records) {
            number++;
            List<String> cells = csv.getFields();
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (header == null) {
                header = new Header(withoutMark(cells));
            } else if (rows.size() == mostRows) {
                throw UnreadableFile.tooManyRows(mostRows);
            } else {
                rows.add(new Row(number, header, cells));
            }
        }
        if (header == null) {
            throw UnreadableFile.empty();
        }
        return new CsvTable(header, rows);
    }

    private static List<String> withoutMark(List<String> cells) {
        List<String> names = new ArrayList<>(cells);
        if (!names.getFirst().isEmpty() && names.getFirst().charAt(0) == MARK) {
            names.set(0, names.getFirst().substring(1).replace("\"", ""));
        }
        return names;
    }

    /** The one of comma, semicolon and tab that the header has most of. */
    private static char separator(byte[] file) {
        int[] counts = new int[128];
        for (byte each : file) {
            if (each == '\n' || each == '\r') {
                break;
            }
            if (each >= 0) {
                counts[each]++;
            }
        }
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        return best;
    }

    private static void checkUtf8(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer chars = CharBuffer.allocate(8192);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result;
        do {
            result = decoder.decode(bytes, chars.clear(), true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw UnreadableFile.notUtf8(lineOf(file, bytes.position()));
        }
    }

    private static int lineOf(byte[] file, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (file[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
