package dev.comptoir.catalog.productexport;

import dev.comptoir.catalog.product.Descriptions;
import java.util.List;
import java.util.stream.Collectors;

/** One line of RFC 4180. */
final class CsvLine {

    private static final String FORMULA = "=+-@\t";

    private CsvLine() {}

    static String of(List<String> cells) {
        return cells.stream().map(CsvLine::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String cell) {
        boolean isPlain = cell.chars()
                        .noneMatch(each -> each == '"'
                                || each == ','
                                || each == '\n'
                                || each == '\r'
                                || each == ';'
                                || each == '\t')
                && cell.equals(cell.strip());
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** With an apostrophe in front of what a spreadsheet would take for a formula, or what reads as if it had one. */
    static String guarded(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        boolean looksGuarded =
                text.length() > 1 && text.charAt(0) == '\'' && (FORMULA + "'").indexOf(text.charAt(1)) >= 0;
        return isFormula || looksGuarded ? "'" + text : text;
    }

    /** A line of text in a column that may hold entities and formatting. */
    static String plain(String text) {
        return guarded(
                Descriptions.plain(text).equals(text)
                        ? text
                        : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    static String orEmpty(Object value) {
        return value == null ? "" : value.toString();
    }
}
