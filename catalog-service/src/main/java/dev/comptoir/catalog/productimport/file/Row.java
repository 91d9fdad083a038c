package dev.comptoir.catalog.productimport.file;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet counts: the header is row 1
 */
record Row(int number, Header header, List<String> cells) {

    /** The cell's text without blanks around it; empty when the cell or the column is not there. */
    String text(Column column) {
        int place = header.place(column);
        return place < 0 || place >= cells.size()
                ? ""
                : unguarded(cells.get(place).strip());
    }

    boolean has(Column column) {
        return !text(column).isEmpty();
    }

    /** Exports leave out cells at the end of a row; a row with more cells than the header is broken. */
    boolean isTooLong() {
        return cells.size() > header.names().size();
    }

    /** A row that ends before this column is no product but, say, a note below the table. */
    boolean endsBefore(Column column) {
        return cells.size() <= header.place(column);
    }

    /** Exports put an apostrophe before text that a spreadsheet would take for a formula. */
    private static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@'".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
