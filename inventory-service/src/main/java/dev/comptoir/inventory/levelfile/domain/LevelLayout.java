package dev.comptoir.inventory.levelfile.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * How a file of levels is written.
 *
 * @param columns in the order of the file, each once
 * @param isGuarded whether a text that a spreadsheet would take for a formula gets an apostrophe
 * @param hasByteOrderMark whether CSV begins with a byte order mark
 */
public record LevelLayout(
        LevelFileFormat format,
        List<LevelColumn> columns,
        LevelDelimiter delimiter,
        boolean isGuarded,
        boolean hasByteOrderMark) {

    /** What stands before the first row. */
    public String header() {
        String mark = hasByteOrderMark ? "\uFEFF" : "";
        return format == LevelFileFormat.NDJSON
                ? ""
                : mark + columns.stream().map(LevelColumn::header).collect(joined()) + "\r\n";
    }

    /** A row of CSV. */
    public String row(LevelLine line) {
        return columns.stream()
                        .map(column -> LevelCsv.cell(column.of(line).toString(), delimiter.sign(), guards(column)))
                        .collect(joined())
                + "\r\n";
    }

    /** A row by the names of JSON. */
    public Map<String, Object> values(LevelLine line) {
        Map<String, Object> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column.key(), column.of(line)));
        return values;
    }

    /** A number below zero is no formula. */
    private boolean guards(LevelColumn column) {
        return isGuarded && column == LevelColumn.SKU;
    }

    private Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(String.valueOf(delimiter.sign()));
    }
}
