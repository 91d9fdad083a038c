package dev.comptoir.catalog.productimport.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.comptoir.catalog.productimport.domain.ImportProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The header and rows of a CSV file, or the reason why the bytes are none. */
record CsvTable(Header header, List<Row> rows) {

    private static final char MARK = '\ufeff';

    /** The last wins when a header has as many of two. */
    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');

    private static final int LONGEST_HEADER = 65_536;
    /** In characters; without it one cell may fill the memory. */
    private static final int LONGEST_CELL = 1024 * 1024;

    static CsvTable read(byte[] file, int mostRows) {
        checkUtf8(file);
        try (CsvReader<CsvRecord> records = open(file)) {
            return table(records, mostRows);
        } catch (CsvParseException e) {
            String where = String.valueOf(e.getMessage());
            throw where.startsWith("Unclosed quoted field")
                    ? ImportProblem.truncated(where)
                    : ImportProblem.malformed(where);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvReader<CsvRecord> open(byte[] file) {
        return CsvReader.builder()
                .fieldSeparator(separator(file))
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader(file));
    }

    private static CsvTable table(Iterable<CsvRecord> records, int mostRows) {
        Header header = null;
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (CsvRecord csv : records) {
            number++;
            List<String> cells = number == 1 ? withoutMark(csv.getFields()) : csv.getFields();
            if (cells.stream().allMatch(String::isBlank) || header == null && isSeparatorLine(cells.getFirst())) {
                continue;
            }
            if (header == null) {
                header = new Header(cells);
            } else if (rows.size() == mostRows) {
                throw ImportProblem.tooManyRows(mostRows);
            } else {
                rows.add(new Row(number, header, cells));
            }
        }
        if (header == null) {
            throw ImportProblem.empty();
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

    /** Spreadsheets write {@code sep=;} in front of the header. */
    private static boolean isSeparatorLine(String start) {
        return start.strip().toLowerCase(Locale.ROOT).startsWith("sep=");
    }

    /** The one of comma, semicolon and tab that the header has most of. */
    private static char separator(byte[] file) {
        String header = headerLine(file);
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(candidate ->
                        header.chars().filter(each -> each == candidate).count()))
                .orElseThrow();
    }

    /** From the start of the file only: one line may be all of it. */
    private static String headerLine(byte[] file) {
        return new String(file, 0, Math.min(file.length, LONGEST_HEADER), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^" + MARK, "").replace("\"", ""))
                .filter(line -> !line.replaceAll("[,;\\s]", "").isEmpty() && !isSeparatorLine(line))
                .findFirst()
                .orElse("");
    }

    private static InputStreamReader reader(byte[] file) {
        return new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
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
            throw ImportProblem.notUtf8(lineOf(file, bytes.position()));
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
