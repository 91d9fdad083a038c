package dev.comptoir.catalog.productimport.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.comptoir.catalog.productimport.domain.ImportProblem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads a CSV file as rows on disk, or says why its bytes are none. */
final class CsvTable {

    private static final char MARK = '\ufeff';

    /** The last wins when a header has as many of two. */
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');

    private static final int LONGEST_HEADER = 65_536;
    /** In characters; without it one cell may fill the memory. */
    private static final int LONGEST_CELL = 1024 * 1024;

    private CsvTable() {}

    static RowFile read(SentFile file, int mostRows) {
        try {
            Utf8.check(file.open());
            return table(file, mostRows);
        } catch (CsvParseException e) {
            String where = String.valueOf(e.getMessage());
            throw where.startsWith("Unclosed quoted field")
                    ? ImportProblem.truncated(where)
                    : ImportProblem.malformed(where);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvReader<CsvRecord> open(SentFile file) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator(file))
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(file.open(), StandardCharsets.UTF_8));
    }

    private static RowFile table(SentFile file, int mostRows) throws IOException {
        RowFile rows = null;
        try (CsvReader<CsvRecord> records = open(file)) {
            int number = 0;
            for (CsvRecord csv : records) {
                number++;
                List<String> cells = number == 1 ? withoutMark(csv.getFields()) : csv.getFields();
                if (cells.stream().allMatch(String::isBlank) || rows == null && isSeparatorLine(cells.getFirst())) {
                    continue;
                }
                if (rows == null) {
                    rows = file.rows(new Header(cells));
                } else if (rows.size() == mostRows) {
                    throw ImportProblem.tooManyRows(mostRows);
                } else {
                    rows.add(new Row(number, rows.header(), cells));
                }
            }
        }
        if (rows == null) {
            throw ImportProblem.empty();
        }
        return rows;
    }

    private static List<String> withoutMark(List<String> cells) {
        List<String> names = new ArrayList<>(cells);
        if (!names.getFirst().isEmpty() && names.getFirst().charAt(0) == MARK) {
            names.set(0, names.getFirst().substring(1).replace("\"", ""));
        }
        return names;
    }

    /** Spreadsheets write {@code sep=;} in front of the header. */
    private static boolean isSeparatorLine(String start) {
        return start.strip().toLowerCase(Locale.ROOT).startsWith("sep=");
    }

    /** The one of comma, semicolon and tab that the header has most of. */
    private static char separator(SentFile file) throws IOException {
        String header = headerLine(file);
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(candidate ->
                        header.chars().filter(each -> each == candidate).count()))
                .orElseThrow();
    }

    /** From the start of the file only: one line may be all of it. */
    private static String headerLine(SentFile file) throws IOException {
        return new String(file.open().readNBytes(LONGEST_HEADER), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^" + MARK, "").replace("\"", ""))
                .filter(line -> !line.replaceAll("[,;\\s]", "").isEmpty() && !isSeparatorLine(line))
                .findFirst()
                .orElse("");
    }
}
