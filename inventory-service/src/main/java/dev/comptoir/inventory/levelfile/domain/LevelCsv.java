package dev.comptoir.inventory.levelfile.domain;

import java.util.ArrayList;
import java.util.List;

/** Writes and reads the cells of a file of levels: quotes where needed, one row a SKU. */
final class LevelCsv {

    private static final String FORMULA = "=+-@'";

    private LevelCsv() {}

    /**
     * A cell.
     *
     * @param isGuarded whether text that a spreadsheet would take for a formula gets an apostrophe, which {@link #plain} takes off
     *     again
     */
    static String cell(String text, char delimiter, boolean isGuarded) {
        boolean isFormula = isGuarded && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = isFormula ? "'" + text : text;
        boolean isQuoted = safe.indexOf(delimiter) >= 0 || safe.matches("(?s).*[\"\r\n].*");
        return isQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    static String plain(String text) {
        boolean isGuarded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0;
        return isGuarded ? text.substring(1) : text;
    }

    /** The cells of one row. */
    static List<String> cells(String row, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (isQuoted && c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append(row.charAt(++i));
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (isQuoted || c != delimiter && c != '\r') {
                cell.append(c);
            } else if (c == delimiter) {
                cells.add(cell.toString());
                cell.setLength(0);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
