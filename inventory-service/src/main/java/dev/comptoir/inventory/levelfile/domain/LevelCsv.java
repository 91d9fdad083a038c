package dev.comptoir.inventory.levelfile.domain;

import static dev.comptoir.kernel.Kind.INVALID;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Writes and reads files of levels: quotes where needed, one row a SKU. */
public final class LevelCsv {

    private static final String FORMULA = "=+-@'";
    private static final String SKU = "sku";
    private static final String ON_HAND = "on_hand";

    private LevelCsv() {}

    /**
     * A cell.
     *
     * @param isGuarded whether text that a spreadsheet would take for a formula gets an apostrophe, which {@link #rows} takes off
     *     again
     */
    public static String cell(String text, char delimiter, boolean isGuarded) {
        boolean isFormula = isGuarded && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = isFormula ? "'" + text : text;
        boolean isQuoted = safe.indexOf(delimiter) >= 0 || safe.matches("(?s).*[\"\r\n].*");
        return isQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Columns are found by their names: sku, on_hand and, where there are, expected_on_hand and location_id; others are passed over. */
    public static List<LevelRow> rows(String file) {
        List<List<String>> cells = delimited(file.startsWith("\uFEFF") ? file.substring(1) : file);
        List<String> header = header(cells);
        checkOnce(header);
        int sku = header.indexOf(SKU);
        int onHand = header.indexOf(ON_HAND);
        int expected = header.indexOf("expected_on_hand");
        int location = header.indexOf("location_id");
        if (sku < 0 || onHand < 0) {
            throw INVALID.refusal(
                    "level-columns-missing", "The first row must name the columns, sku and on_hand among them.");
        }
        List<LevelRow> rows = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            List<String> row = cells.get(i);
            if (row.size() > 1 || !row.getFirst().isBlank()) {
                rows.add(new LevelRow(
                        i + 1, plain(at(row, sku)), at(row, onHand), at(row, expected), at(row, location)));
            }
        }
        return rows;
    }

    /** By the delimiter with which the first row names what is needed. */
    private static List<List<String>> delimited(String file) {
        return Stream.of(LevelDelimiter.values())
                .map(delimiter -> cells(file, delimiter.sign()))
                .filter(cells -> header(cells).containsAll(List.of(SKU, ON_HAND)))
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> header(List<List<String>> cells) {
        return cells.isEmpty()
                ? List.of()
                : cells.getFirst().stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
    }

    /** Nobody can tell which of two is meant. */
    private static void checkOnce(List<String> header) {
        Set<String> seen = new HashSet<>();
        header.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw INVALID.refusal(
                                    "column-twice", "The first row names the column %s twice. Take one out.", name)
                            .with("column", name);
                });
    }

    private static String at(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).strip() : "";
    }

    private static String plain(String text) {
        boolean isGuarded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0;
        return isGuarded ? text.substring(1) : text;
    }

    private static List<List<String>> cells(String file, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            if (isQuoted && c == '"' && i + 1 < file.length() && file.charAt(i + 1) == '"') {
                cell.append(file.charAt(++i));
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (isQuoted || c != delimiter && c != '\n' && c != '\r') {
                cell.append(c);
            } else if (c != '\r') {
                row.add(take(cell));
                row = c == '\n' ? ended(rows, row) : row;
            }
        }
        checkWhole(isQuoted);
        if (!row.isEmpty() || !cell.isEmpty()) {
            row.add(take(cell));
            rows.add(row);
        }
        return rows;
    }

    private static void checkWhole(boolean endsInQuotes) {
        if (endsInQuotes) {
            throw INVALID.refusal(
                    "truncated-csv", "The file ends inside a quoted cell: a part of it is missing. Nothing was set.");
        }
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString();
        cell.setLength(0);
        return text;
    }

    private static List<String> ended(List<List<String>> rows, List<String> row) {
        rows.add(row);
        return new ArrayList<>();
    }
}
