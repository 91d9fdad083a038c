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

    /** Rows one statement writes at most, so that a session keeps few statements. */
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

    /** One after the other; those of one round are about different rows, so that among them the order does not matter. */
    public List<List<Statement>> rounds() {
        int most = rows.values().stream().mapToInt(List::size).max().orElse(0);
        int rounds = Math.max(Math.ceilDiv(most, MOST_ROWS), single.isEmpty() ? 0 : 1);
        return IntStream.range(0, rounds).mapToObj(this::round).toList();
    }

    private List<Statement> round(int number) {
        Stream<Statement> tables = rows.entrySet().stream()
                .filter(table -> table.getValue().size() > number * MOST_ROWS)
                .map(table -> insert(table.getKey(), part(table.getValue(), number)));
        return Stream.concat(tables, number == 0 ? single.stream() : Stream.empty())
                .toList();
    }

    private static List<Object[]> part(List<Object[]> all, int number) {
        return all.subList(number * MOST_ROWS, Math.min((number + 1) * MOST_ROWS, all.size()));
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

    /** The statements of a round as one, for a client that sends one at a time. */
    public static Statement together(List<Statement> round) {
        List<String> moved = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (Statement each : round) {
            moved.add(moved(each.sql(), parameters.size()));
            parameters.addAll(Arrays.asList(each.parameters()));
        }
        String last = moved.removeLast();
        String others = IntStream.range(0, moved.size())
                .mapToObj(each -> "w%d as (%s)".formatted(each, moved.get(each)))
                .collect(Collectors.joining(", "));
        return new Statement(others.isEmpty() ? last : "with " + others + " " + last, parameters.toArray());
    }

    private static String moved(String sql, int by) {
        return by == 0
                ? sql
                : PARAMETER.matcher(sql).replaceAll(found -> "\\$" + (Integer.parseInt(found.group(1)) + by));
    }
}
