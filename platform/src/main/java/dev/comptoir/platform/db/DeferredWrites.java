package dev.comptoir.platform.db;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a transaction has put off until its commit, as the statements that write it. */
public final class DeferredWrites {

    /** Rows one statement writes at most, so that a connection keeps few statements. */
    private static final int MOST_ROWS = 16;

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    private final Map<DeferredWrite, List<Object[]>> rows = new LinkedHashMap<>();
    private final List<Statement> single = new ArrayList<>();

    /** A statement with {@code $1, $2 ...} and what they stand for. */
    public record Statement(String sql, Object... parameters) {}

    public void add(DeferredWrite write, Object... values) {
        if (write.hasRows()) {
            rows.computeIfAbsent(write, _ -> new ArrayList<>()).add(values);
        } else {
            single.add(new Statement(write.head(), values));
        }
    }

    /** They are about different rows, so that among them the order does not matter but for rows of one table, which keep theirs. */
    public List<Statement> statements() {
        Stream<Statement> tables = rows.entrySet().stream().flatMap(table -> inserts(table.getKey(), table.getValue()));
        return Stream.concat(tables, single.stream()).toList();
    }

    private static Stream<Statement> inserts(DeferredWrite write, List<Object[]> rows) {
        return IntStream.range(0, Math.ceilDiv(rows.size(), MOST_ROWS))
                .map(part -> part * MOST_ROWS)
                .mapToObj(from -> insert(write, rows.subList(from, Math.min(from + MOST_ROWS, rows.size()))));
    }

    private static Statement insert(DeferredWrite write, List<Object[]> rows) {
        int columns = rows.getFirst().length;
        String values = IntStream.range(0, rows.size())
                .mapToObj(row -> moved(write.row(), row * columns))
                .collect(Collectors.joining(", "));
        return new Statement(
                write.head() + " values " + values,
                rows.stream().flatMap(Arrays::stream).toArray());
    }

    private static String moved(String sql, int by) {
        return by == 0
                ? sql
                : PARAMETER.matcher(sql).replaceAll(found -> "\\$" + (Integer.parseInt(found.group(1)) + by));
    }
}
