package dev.comptoir.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.postgresql.ds.PGSimpleDataSource;

/** Looks into a program's database from outside, past the program's own code. */
public final class Database {

    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 5;
    private static final int MOST_IDLE = 8;

    /** By address: to make a connection takes longer than most looks. */
    private static final Map<String, Deque<Connection>> IDLE = new ConcurrentHashMap<>();

    private static final String TEXT_COLUMNS = """
            select table_name::text, column_name::text
              from information_schema.columns join information_schema.tables using (table_schema, table_name)
             where table_schema = 'public' and table_type = 'BASE TABLE'
               and data_type in ('text', 'jsonb', 'json', 'ARRAY', 'tsvector')
             order by 1, 2""";

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    private interface Look<T> {

        T at(Connection connection) throws SQLException;
    }

    private Database(PostgresSeam server, String name) {
        source.setUrl(server.jdbcUrl(name));
        source.setUser(server.user());
        source.setPassword(server.password());
        // A connection that is used again would keep plans for tables that a test has changed since.
        source.setPrepareThreshold(0);
    }

    /** The database of the program under test. */
    public static Database current() {
        return named(SharedState.require("database"));
    }

    public static Database named(String name) {
        return new Database(PostgresSeam.get(), name);
    }

    /** How many rows a table has: {@code count("orders")}, or {@code count("orders where status = ?", "PAID")}. */
    public long count(String tableAndCondition, Object... parameters) {
        return ((Number) value("select count(*) from " + tableAndCondition, parameters)).longValue();
    }

    /** The first column of the only row. */
    public Object value(String sql, Object... parameters) {
        List<Map<String, Object>> rows = rows(sql, parameters);
        if (rows.size() != 1) {
            throw new IllegalStateException("%d rows instead of one: %s".formatted(rows.size(), sql));
        }
        return rows.getFirst().values().iterator().next();
    }

    /** Every row as a map from column to value. */
    public List<Map<String, Object>> rows(String sql, Object... parameters) {
        try {
            return look(connection -> rows(connection, sql, parameters));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<Map<String, Object>> rows(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        }
    }

    /** Every column of texts, lists or JSON in which this text stands, in any case: {@code table.column}, sorted. */
    public List<String> columnsWith(String text) {
        return rows(TEXT_COLUMNS).stream()
                .filter(column -> count(
                                "%s where position(lower(?) in lower(%s::text)) > 0"
                                        .formatted(column.get("table_name"), column.get("column_name")),
                                text)
                        > 0)
                .map(column -> column.get("table_name") + "." + column.get("column_name"))
                .toList();
    }

    /**
     * Runs a statement that changes something; says how many rows it touched. A deadlock with the program's own work,
     * which PostgreSQL resolves against either side, is tried again.
     */
    public int execute(String sql, Object... parameters) {
        for (int attempt = 1; ; attempt++) {
            try {
                return look(connection -> execute(connection, sql, parameters));
            } catch (SQLException e) {
                if (!DEADLOCK.equals(e.getSQLState()) || attempt == ATTEMPTS) {
                    throw new IllegalStateException("%s: %s".formatted(sql, e.getMessage()), e);
                }
            }
        }
    }

    private static int execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        }
    }

    /** On a connection that is left for the next look, unless something went wrong on it. */
    private <T> T look(Look<T> look) throws SQLException {
        Deque<Connection> idle = IDLE.computeIfAbsent(source.getURL(), _ -> new ConcurrentLinkedDeque<>());
        Connection known = idle.pollFirst();
        Connection connection = known != null && known.isValid(1) ? known : source.getConnection();
        boolean isKept = false;
        try {
            T seen = look.at(connection);
            isKept = idle.size() < MOST_IDLE;
            return seen;
        } finally {
            if (isKept) {
                idle.addFirst(connection);
            } else {
                connection.close();
            }
        }
    }

    /** A connection of its own, for tests that hold locks or count statements. */
    public Connection open() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("No connection to " + source.getURL(), e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static Map<String, Object> row(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.put(columns.getColumnLabel(i), result.getObject(i));
        }
        return row;
    }
}
