package dev.comptoir.orders.orderimport.file;

import java.util.ArrayList;
import java.util.List;

/** Splits one record of a CSV file (RFC 4180) into its cells. */
final class CsvCells {

    private final String text;
    private final char delimiter;
    private final StringBuilder cell = new StringBuilder();
    private int at;

    private CsvCells(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    static List<String> of(String row, char delimiter) {
        return new CsvCells(withoutLineEnd(row), delimiter).cells();
    }

    private static String withoutLineEnd(String row) {
        int end = row.length();
        if (end > 0 && row.charAt(end - 1) == '\n') {
            end--;
        }
        if (end > 0 && row.charAt(end - 1) == '\r') {
            end--;
        }
        return row.substring(0, end);
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        cells.add(next());
        while (at < text.length()) {
            at++;
            cells.add(next());
        }
        return cells;
    }

    private String next() {
        cell.setLength(0);
        if (at < text.length() && text.charAt(at) == '"') {
            quoted();
        }
        int end = text.indexOf(delimiter, at);
        int stop = end < 0 ? text.length() : end;
        cell.append(text, at, stop);
        at = stop;
        return cell.toString();
    }

    private void quoted() {
        at++;
        while (at < text.length()) {
            char each = text.charAt(at++);
            if (each != '"') {
                cell.append(each);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return;
            }
        }
    }
}
