package dev.comptoir.inventory.levelfile.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a file of levels, whatever the pieces it comes in. Columns are found by their names in the first row: sku, on_hand and,
 * where there are, expected_on_hand and location_id; others are passed over. Cells are parted by the sign with which the first
 * row names what is needed.
 */
public final class LevelReader {

    private static final String SKU = "sku";
    private static final String ON_HAND = "on_hand";
    private static final int LONGEST_ROW = 65_536;
    /** One more than a SKU has: what is longer is neither SKU nor number nor location, and many of them would fill the memory. */
    private static final int LONGEST_CELL = 101;

    private final StringBuilder current = new StringBuilder();
    private boolean isQuoted;
    private boolean isFirst = true;
    private int number;
    private char sign;
    private int sku;
    private int onHand;
    private int expected;
    private int location;

    /** The rows that end in the next piece. */
    public List<LevelRow> read(String piece) {
        List<LevelRow> rows = new ArrayList<>();
        int start = isFirst && piece.startsWith("\uFEFF") ? 1 : 0;
        isFirst = isFirst && piece.isEmpty();
        for (int i = start; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c == '\0') {
                throw LevelFileProblem.invalidCharacter(number + 1);
            }
            isQuoted ^= c == '"';
            if (c == '\n' && !isQuoted) {
                append(piece, start, i);
                start = i + 1;
                take(rows);
            }
        }
        append(piece, start, piece.length());
        return rows;
    }

    /** The row behind the last line end, if there is one. */
    public List<LevelRow> end() {
        if (isQuoted) {
            throw LevelFileProblem.truncated();
        }
        List<LevelRow> rows = new ArrayList<>();
        if (!current.isEmpty() || number == 0) {
            take(rows);
        }
        return rows;
    }

    private void append(String piece, int from, int to) {
        if (current.length() + to - from > LONGEST_ROW) {
            throw LevelFileProblem.rowTooLong(number + 1, LONGEST_ROW);
        }
        current.append(piece, from, to);
    }

    private void take(List<LevelRow> rows) {
        number++;
        String text = current.toString();
        current.setLength(0);
        if (number == 1) {
            readHeader(text);
            return;
        }
        List<String> row = LevelCsv.cells(text, sign);
        if (row.size() > 1 || !row.getFirst().isBlank()) {
            rows.add(new LevelRow(
                    number,
                    kept(LevelCsv.plain(at(row, sku))),
                    kept(at(row, onHand)),
                    kept(at(row, expected)),
                    kept(at(row, location))));
        }
    }

    private void readHeader(String text) {
        for (LevelDelimiter delimiter : LevelDelimiter.values()) {
            List<String> names = LevelCsv.cells(text, delimiter.sign()).stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            if (names.containsAll(List.of(SKU, ON_HAND))) {
                checkOnce(names);
                sign = delimiter.sign();
                sku = names.indexOf(SKU);
                onHand = names.indexOf(ON_HAND);
                expected = names.indexOf("expected_on_hand");
                location = names.indexOf("location_id");
                return;
            }
        }
        throw LevelFileProblem.columnsMissing();
    }

    /** Nobody can tell which of two is meant. */
    private static void checkOnce(List<String> names) {
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw LevelFileProblem.columnTwice(name);
                });
    }

    private static String at(List<String> row, int column) {
        return column >= 0 && column < row.size() ? row.get(column).strip() : "";
    }

    private static String kept(String cell) {
        return cell.substring(0, Math.min(cell.length(), LONGEST_CELL));
    }
}
