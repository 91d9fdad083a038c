package dev.comptoir.catalog.productimport.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One row of a file, packed as it lies on disk while the file is taken over: most cells are empty. */
final class Row {

    private static final int LOW_BITS = 0x7f;
    private static final int GROUP = 7;

    private final int number;
    private final Header header;
    private final int size;
    private final byte[] packed;

    /** @param number as a spreadsheet counts: the header is row 1 */
    Row(int number, Header header, List<String> cells) {
        this.number = number;
        this.header = header;
        this.size = cells.size();
        this.packed = pack(cells);
    }

    /**
     * @param size how many cells it has
     * @param packed its cells as {@link #packed()} gave them
     */
    Row(int number, Header header, int size, byte[] packed) {
        this.number = number;
        this.header = header;
        this.size = size;
        this.packed = packed;
    }

    byte[] packed() {
        return packed;
    }

    int number() {
        return number;
    }

    Header header() {
        return header;
    }

    /** How many cells it has. */
    int size() {
        return size;
    }

    /** The cell's text without blanks around it; empty when the cell or the column is not there. */
    String text(Column column) {
        int place = header.place(column);
        return place < 0 || place >= size ? "" : unguarded(cell(place).strip());
    }

    boolean has(Column column) {
        return !text(column).isEmpty();
    }

    /** Exports leave out cells at the end of a row; a row with more cells than the header is broken. */
    boolean isTooLong() {
        return size > header.names().size();
    }

    /** A row that ends before this column is no product but, say, a note below the table. */
    boolean endsBefore(Column column) {
        return size <= header.place(column);
    }

    /** Exports put an apostrophe before text that a spreadsheet would take for a formula. */
    private static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@'".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    /** Each cell as its length, seven bits a byte and the lowest first, and its bytes. */
    private static byte[] pack(List<String> cells) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (String cell : cells) {
            byte[] text = cell.getBytes(StandardCharsets.UTF_8);
            int rest = text.length;
            for (; rest > LOW_BITS; rest >>>= GROUP) {
                packed.write(rest & LOW_BITS | LOW_BITS + 1);
            }
            packed.write(rest);
            packed.writeBytes(text);
        }
        return packed.toByteArray();
    }

    /** The text of a cell that is there, as it stands. */
    String cell(int place) {
        int at = 0;
        for (int passed = 0; ; passed++) {
            int length = 0;
            int shift = 0;
            for (; packed[at] < 0; shift += GROUP) {
                length |= (packed[at++] & LOW_BITS) << shift;
            }
            length |= packed[at++] << shift;
            if (passed == place) {
                return new String(packed, at, length, StandardCharsets.UTF_8);
            }
            at += length;
        }
    }
}
