package dev.comptoir.platform.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list as one statement: filters, sorting and where the page starts. Only parameters carry what people typed. The filters
 * given also name the list for its cursors, so that a cursor made with others is refused.
 */
public final class ListQuery {

    private final String columns;
    private final String from;
    private final StringBuilder where = new StringBuilder();
    private final StringBuilder scope;
    private final List<Object> parameters = new ArrayList<>();
    private String walked = "";
    private List<SortKey> keys = List.of();
    private boolean descending;

    /** A statement and what to bind to it. */
    public record Statement(String sql, Object[] parameters) {}

    private ListQuery(String name, String columns, String from) {
        this.scope = new StringBuilder(name);
        this.columns = columns;
        this.from = from;
    }

    /**
     * @param name names the list in its cursors, for example {@code tax-rates}
     * @param columns the select list, in the order in which they are read
     * @param from tables and joins, without a where
     */
    public static ListQuery of(String name, String columns, String from) {
        return new ListQuery(name, columns, from);
    }

    /** A condition that always holds for this list; no parameter. */
    public ListQuery where(String condition) {
        where.append(where.isEmpty() ? " where " : " and ").append(condition);
        return this;
    }

    /** What was said until now has an index in the order of the list: {@link #pageWithin} walks it. */
    public ListQuery walked() {
        walked = where.toString();
        return this;
    }

    /**
     * A filter; left out when the value is null.
     *
     * @param condition with {@code ?} where the value stands, for example {@code o.placed_at >= ?}
     */
    public ListQuery and(String condition, Object value) {
        if (value != null) {
            parameters.add(value);
            where(condition.replace("?", "$" + parameters.size()));
            note(condition, value instanceof Object[] values ? Arrays.asList(values) : value);
        }
        return this;
    }

    /** A condition on what time it is: cursors hold all the same, as the next page is asked for later. */
    public ListQuery asOf(String condition, Instant now) {
        parameters.add(now);
        return where(condition.replace("?", "$" + parameters.size()));
    }

    /** A filter on a column of one of these words; left out when there is none. One value is an equality, so that an index gives the order too. */
    public ListQuery oneOf(String column, Collection<? extends Enum<?>> values) {
        if (values == null || values.isEmpty()) {
            return this;
        }
        String[] names = values.stream().map(Enum::name).sorted().distinct().toArray(String[]::new);
        return names.length == 1 ? and(column + " = ?", names[0]) : and(column + " = any(?)", names);
    }

    /** A filter that is a condition without a value, such as {@code o.hold_reason is not null}; left out when not wanted. */
    public ListQuery only(boolean wanted, String condition) {
        if (wanted) {
            where(condition);
            note(condition, "");
        }
        return this;
    }

    /** Smallest first; the last key is unique. */
    public ListQuery ascending(SortKey... by) {
        return sorted(false, by);
    }

    /** Largest first; the last key is unique. */
    public ListQuery descending(SortKey... by) {
        return sorted(true, by);
    }

    private ListQuery sorted(boolean isDescending, SortKey... by) {
        keys = List.of(by);
        descending = isDescending;
        note(isDescending ? "descending" : "ascending", columnList(""));
        return this;
    }

    private void note(String condition, Object value) {
        scope.append('&').append(condition).append('=').append(value);
    }

    String scope() {
        return scope.toString();
    }

    /** @param after the values of the sort keys in the last row shown; empty for the first page */
    public Statement page(List<String> after, int rows) {
        List<Object> all = new ArrayList<>(parameters);
        String sql =
                "select " + columns + " from " + from + where + onward(after, where.isEmpty(), all) + limit(rows, all);
        return new Statement(sql, all.toArray());
    }

    /**
     * The part of a page that is found among the next rows of the list, for filters that often hold and whose own index knows
     * no order. Too few rows mean nothing: ask for the page then.
     *
     * @param steps how many rows are looked at
     */
    public Statement pageWithin(int steps, List<String> after, int rows) {
        List<Object> all = new ArrayList<>(parameters);
        String alias = from.substring(from.lastIndexOf(' '));
        String next = "(select * from " + from + walked + onward(after, walked.isEmpty(), all) + limit(steps, all) + ")"
                + alias;
        String sql = "select " + columns + " from " + next + where + limit(rows, all);
        return new Statement(sql, all.toArray());
    }

    private String onward(List<String> after, boolean isFirst, List<Object> all) {
        if (after.isEmpty()) {
            return "";
        }
        return (isFirst ? " where (" : " and (") + columnList("") + (descending ? ") < (" : ") > (")
                + places(after, all) + ")";
    }

    private String limit(int rows, List<Object> all) {
        all.add(rows);
        return " order by " + columnList(descending ? " desc" : "") + " limit $" + all.size();
    }

    /** How many rows match in all. */
    public Statement count() {
        return new Statement("select count(*) from " + from + where, parameters.toArray());
    }

    private String columnList(String direction) {
        return keys.stream().map(key -> key.column() + direction).collect(Collectors.joining(", "));
    }

    private String places(List<String> after, List<Object> all) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            all.add(keys.get(i).read().apply(after.get(i)));
            places.add("$" + all.size());
        }
        return String.join(", ", places);
    }
}
