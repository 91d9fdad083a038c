package dev.comptoir.orders.orderimport.file;

import dev.comptoir.orders.orderimport.domain.BadRow;
import dev.comptoir.orders.orderimport.file.RecordCutter.Cut;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a CSV file.
 *
 * @param flaw why it cannot be read as it should; null when it can
 */
record CsvRow(Header header, List<String> cells, byte[] bytes, long end, BadRow flaw) {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    static CsvRow of(Cut cut, FileStart start) {
        String text = new String(cut.bytes(), StandardCharsets.UTF_8);
        List<String> cells = CsvCells.of(text, start.delimiter());
        return new CsvRow(start.header(), cells, cut.bytes(), cut.end(), flaw(cut, text, cells, start.header()));
    }

    private static BadRow flaw(Cut cut, String text, List<String> cells, Header header) {
        if (cells.size() != header.names().size() && !cut.isTooLong() && !cut.isOpen()) {
            String detail = "The row has %d cells, the header %d."
                    .formatted(cells.size(), header.names().size());
            return new BadRow("", "wrong-cell-count", detail);
        }
        return flaw(cut, text);
    }

    /** What is wrong with the bytes of a record; null when nothing is. */
    static BadRow flaw(Cut cut, String text) {
        if (cut.isTooLong()) {
            return new BadRow("", "row-too-long", "A row has at most 1 MB; a quote may not be closed.");
        }
        if (cut.isOpen()) {
            return new BadRow("", "truncated-row", "The file ends inside a quoted cell: a part of it is missing.");
        }
        if (text.indexOf('\0') >= 0) {
            return new BadRow("", "invalid-character", "The row has a NUL character.");
        }
        return isUtf8(cut.bytes()) ? null : new BadRow("", "row-not-utf8", "The row is not UTF-8 text.");
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    boolean isBlank() {
        return flaw != null && cells.stream().allMatch(String::isBlank) && cells.size() == 1;
    }

    /** Empty when the row has none. */
    String cell(String column) {
        String cell = header.cell(cells, column);
        return cell == null ? "" : cell;
    }

    /** By the names the header gives them; empty cells are left out. */
    Fields fields(boolean isGuarded) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), header.names().size()); i++) {
            String cell = isGuarded ? unguarded(cells.get(i)) : cells.get(i);
            if (!cell.isEmpty()) {
                values.putIfAbsent(header.names().get(i).strip(), cell);
            }
        }
        return new Fields(values);
    }

    private static String unguarded(String text) {
        boolean isGuarded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0;
        return isGuarded ? text.substring(1) : text;
    }
}
