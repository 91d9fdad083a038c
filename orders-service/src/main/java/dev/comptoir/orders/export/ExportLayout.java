package dev.comptoir.orders.export;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.export.ExportColumn.Kind;
import dev.comptoir.orders.export.ExportColumn.Level;
import dev.comptoir.platform.db.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in an export's file.
 *
 * @param columns as chosen, in the order of a CSV file
 */
record ExportLayout(ExportFormat format, boolean isByLine, List<ExportColumn> columns, CsvOptions csv) {

    private static final TypeReference<List<List<Object>>> LINES = new TypeReference<>() {};

    static ExportLayout of(ExportFormat format, ExportShape shape, List<String> keys, CsvOptions csv) {
        if (format != ExportFormat.CSV && shape != null) {
            throw ExportProblem.shapeOfCsv();
        }
        boolean isByLine = format != ExportFormat.CSV || shape == ExportShape.LINE;
        List<ExportColumn> columns = keys == null ? all(isByLine) : chosen(keys, isByLine);
        return new ExportLayout(format, isByLine, columns, csv == null ? CsvOptions.NONE : csv);
    }

    private static List<ExportColumn> all(boolean isByLine) {
        return isByLine ? List.of(ExportColumn.values()) : ExportColumn.of(Level.ORDER);
    }

    private static List<ExportColumn> chosen(List<String> keys, boolean isByLine) {
        Set<ExportColumn> chosen = EnumSet.noneOf(ExportColumn.class);
        List<ExportColumn> columns = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            int position = i;
            ExportColumn column = ExportColumn.of(key)
                    .orElseThrow(() -> ExportProblem.unknownColumn(key, ExportColumn.keys(), position));
            if (!chosen.add(column)) {
                throw ExportProblem.columnTwice(key, position);
            }
            if (column.isOfLine() && !isByLine) {
                throw ExportProblem.columnOfLine(key);
            }
            columns.add(column);
        }
        return columns;
    }

    /** The select list that {@link #read} reads. */
    String selectList() {
        String order = ofOrder().map(ExportColumn::place).collect(Collectors.joining(", "));
        String line = ofLine().map(ExportColumn::place).collect(Collectors.joining(", "));
        return "cast(o.currency as text)" + (order.isEmpty() ? "" : ", " + order)
                + (line.isEmpty() ? "" : ", " + ExportStore.lines(line));
    }

    ExportedOrder read(Columns c, Instant asOf) {
        String currency = c.text();
        Map<ExportColumn, Object> values = new EnumMap<>(ExportColumn.class);
        ofOrder().forEach(column -> put(values, column, value(column, c, currency)));
        if (columns.contains(ExportColumn.AS_OF)) {
            values.put(ExportColumn.AS_OF, asOf);
        }
        return new ExportedOrder(values, ofLine().findAny().isEmpty() ? List.of() : lines(c, currency));
    }

    private static Object value(ExportColumn column, Columns c, String currency) {
        return switch (column.kind()) {
            case TEXT -> c.textOrNull();
            case MONEY -> c.money(currency);
            case COUNT -> c.numberOrNull();
            case TIME -> c.instant();
            case FLAG -> c.boolOrNull();
            case REFUNDS -> ExportedRefunds.of(c.json(LINES), currency);
        };
    }

    private List<Map<ExportColumn, Object>> lines(Columns c, String currency) {
        List<List<Object>> rows = c.json(LINES);
        List<ExportColumn> ofLine = ofLine().toList();
        return rows == null
                ? List.of()
                : rows.stream().map(row -> line(ofLine, row, currency)).toList();
    }

    private static Map<ExportColumn, Object> line(List<ExportColumn> columns, List<Object> row, String currency) {
        Map<ExportColumn, Object> line = new EnumMap<>(ExportColumn.class);
        for (int i = 0; i < row.size(); i++) {
            put(line, columns.get(i), lineValue(columns.get(i).kind(), row.get(i), currency));
        }
        return line;
    }

    private static Object lineValue(Kind kind, Object value, String currency) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case MONEY -> Money.ofMinor(((Number) value).longValue(), currency);
            case COUNT -> ((Number) value).longValue();
            case TEXT, TIME, FLAG, REFUNDS -> value.toString();
        };
    }

    private static void put(Map<ExportColumn, Object> values, ExportColumn column, Object value) {
        if (value != null) {
            values.put(column, value);
        }
    }

    private Stream<ExportColumn> ofOrder() {
        return columns.stream().filter(column -> !column.isOfLine());
    }

    private Stream<ExportColumn> ofLine() {
        return columns.stream().filter(ExportColumn::isOfLine);
    }

    /** A file of this layout, to be written order by order. */
    OrderFile file(Instant asOf) {
        return switch (format) {
            case CSV -> new CsvFile(this);
            case XML -> new XmlFile(asOf);
            case NDJSON -> new NdjsonFile();
        };
    }
}
