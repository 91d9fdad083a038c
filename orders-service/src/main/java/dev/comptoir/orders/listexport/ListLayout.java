package dev.comptoir.orders.listexport;

import dev.comptoir.orders.export.CsvOptions;
import dev.comptoir.orders.export.ExportProblem;
import dev.comptoir.orders.export.RowFile;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands in the file of a list.
 *
 * @param currency where the currency of a row is
 * @param columns as chosen, in the order of a CSV file
 */
record ListLayout(ListFormat format, String currency, List<ListColumn> columns, CsvOptions csv) {

    /** The key under which a file says of which instant it is. */
    static final String AS_OF = "asOf";

    private static final ListColumn INSTANT = ListColumn.time(AS_OF, "cast(null as timestamptz)");

    /**
     * @param all the columns that the list has
     * @param keys of the chosen ones; null for all
     */
    static ListLayout of(ListFormat format, String currency, List<ListColumn> all, List<String> keys, CsvOptions csv) {
        List<ListColumn> known = new ArrayList<>(all);
        known.add(INSTANT);
        List<ListColumn> columns = keys == null ? List.copyOf(known) : chosen(known, keys);
        return new ListLayout(format, currency, columns, csv == null ? CsvOptions.NONE : csv);
    }

    private static List<ListColumn> chosen(List<ListColumn> known, List<String> keys) {
        Map<String, ListColumn> byKey = known.stream()
                .collect(Collectors.toMap(ListColumn::key, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        List<ListColumn> columns = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            ListColumn column = byKey.get(keys.get(i));
            if (column == null) {
                throw ExportProblem.unknownColumn(keys.get(i), byKey.keySet(), i);
            }
            if (columns.contains(column)) {
                throw ExportProblem.columnTwice(column.key(), i);
            }
            columns.add(column);
        }
        return columns;
    }

    /** The select list that {@link #read} reads. */
    String selectList() {
        return currency + ", " + columns.stream().map(ListColumn::place).collect(Collectors.joining(", "));
    }

    /** The values of a row by key, in the order of the columns; those that are missing are left out. */
    Map<String, Object> read(Columns c, Instant asOf) {
        String of = c.text();
        Map<String, Object> values = new LinkedHashMap<>();
        for (ListColumn column : columns) {
            Object read = column.read(c, of);
            Object value = column.equals(INSTANT) ? asOf : read;
            if (value != null) {
                values.put(column.key(), value);
            }
        }
        return values;
    }

    RowFile file(Instant asOf) {
        return format == ListFormat.CSV ? new ListCsvFile(this, asOf) : new ListNdjsonFile(this, asOf);
    }
}
