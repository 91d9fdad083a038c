package dev.comptoir.orders.orderimport.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the beginning of a file says about the rest: its kind, and where its first order stands.
 *
 * @param delimiter between the cells of a CSV file
 * @param header of a CSV file; null in NDJSON
 * @param bytes what stands before the first order
 * @param rows the same counted in rows
 */
public record FileStart(OrderFileFormat format, char delimiter, Header header, byte[] bytes, long rows) {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final List<Character> DELIMITERS = List.of('|', '\t', ';', ',');

    /**
     * Refuses what cannot be read at all.
     *
     * @param piece the first million bytes, or all of a smaller file
     */
    public static FileStart of(byte[] piece, boolean isNdjson) {
        if (piece.length == 0) {
            throw FileProblem.empty();
        }
        checkText(piece);
        int start = hasMark(piece) ? MARK.length : 0;
        return isNdjson ? ndjson(piece, start) : csv(piece, start);
    }

    private static void checkText(byte[] piece) {
        int first = piece[0] & 0xff;
        int second = piece.length > 1 ? piece[1] & 0xff : 'x';
        if (first == 0 || second == 0 || first >= 0xfe && second >= 0xfe) {
            throw FileProblem.notUtf8();
        }
        if (first == 0x1f && second == 0x8b || first == 'P' && second == 'K' && piece.length > 2 && piece[2] < 9) {
            throw FileProblem.notText();
        }
    }

    private static boolean hasMark(byte[] piece) {
        return piece.length >= 3 && piece[0] == MARK[0] && piece[1] == MARK[1] && piece[2] == MARK[2];
    }

    private static FileStart ndjson(byte[] piece, int start) {
        int at = start;
        while (at < piece.length && piece[at] <= ' ') {
            at++;
        }
        if (at == piece.length) {
            throw FileProblem.empty();
        }
        if (piece[at] != '{') {
            throw FileProblem.notNdjson();
        }
        return new FileStart(OrderFileFormat.NDJSON, ',', null, cut(piece, start), 0);
    }

    private static FileStart csv(byte[] piece, int start) {
        String line = line(piece, start);
        char delimiter = delimiter(line);
        Optional<RecordCutter.Cut> row = firstRow(RecordCutter.csv(delimiter, start), piece, start);
        if (row.isEmpty()) {
            throw line.isBlank() ? FileProblem.empty() : FileProblem.unknownFormat(CsvCells.of(line, delimiter));
        }
        Header header = new Header(CsvCells.of(new String(row.get().bytes(), StandardCharsets.UTF_8), delimiter));
        return new FileStart(
                format(header), delimiter, header, cut(piece, (int) row.get().end()), 1);
    }

    /** A file may be its header and nothing else, not even a line end. */
    private static Optional<RecordCutter.Cut> firstRow(RecordCutter cutter, byte[] piece, int start) {
        int at = start;
        while (at < piece.length) {
            byte[] line = Arrays.copyOfRange(piece, at, Math.min(piece.length, lineEnd(piece, at) + 1));
            List<RecordCutter.Cut> cuts = cutter.cut(line, 0);
            if (!cuts.isEmpty()) {
                return Optional.of(cuts.getFirst());
            }
            at += line.length;
        }
        return cutter.rest().filter(rest -> piece.length < RecordCutter.LONGEST && isHeader(rest));
    }

    private static boolean isHeader(RecordCutter.Cut rest) {
        return !rest.isOpen() && !new String(rest.bytes(), StandardCharsets.UTF_8).isBlank();
    }

    private static OrderFileFormat format(Header header) {
        if (header.has("Name") && header.has("Financial Status") && header.has("Lineitem name")) {
            return OrderFileFormat.SHOPIFY;
        }
        if (!header.has("orderNumber") && !header.has("id") && !header.has("externalId")) {
            throw FileProblem.unknownFormat(header.names());
        }
        if (!header.has("quantity")) {
            throw FileProblem.withoutLines();
        }
        return OrderFileFormat.CSV;
    }

    private static char delimiter(String line) {
        return DELIMITERS.stream()
                .max(Comparator.comparingLong(
                        each -> line.chars().filter(sign -> sign == each).count()))
                .orElseThrow();
    }

    private static String line(byte[] piece, int start) {
        return new String(piece, start, lineEnd(piece, start) - start, StandardCharsets.UTF_8);
    }

    /** Where the line end stands, or the piece ends. */
    private static int lineEnd(byte[] piece, int start) {
        int end = start;
        while (end < piece.length && piece[end] != '\n') {
            end++;
        }
        return end;
    }

    private static byte[] cut(byte[] piece, int end) {
        return Arrays.copyOf(piece, end);
    }
}
