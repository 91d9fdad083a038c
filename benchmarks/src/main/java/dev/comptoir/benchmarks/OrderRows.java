package dev.comptoir.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A store of two years in the database of orders: 100,000 orders written with SQL, see {@code lists/orders.sql}. */
final class OrderRows {

    static final String FIRST = "0b000000-0000-7000-8000-000000000001";

    private static final String SCRIPT = "/lists/orders.sql";
    private static final String THERE = "select exists (select from orders where id = '" + FIRST + "')";

    private final Installation suite;

    OrderRows(Installation suite) {
        this.suite = suite;
    }

    /** Writes them unless they are there. */
    void write() {
        try (Connection connection = suite.connect("orders");
                Statement statement = connection.createStatement()) {
            if (!isThere(statement)) {
                System.out.println("writing 100,000 orders ...");
                statement.execute(script());
                statement.execute("vacuum analyze orders");
                statement.execute("vacuum analyze order_lines");
            }
        } catch (SQLException e) {
            throw new BenchFailure("the orders cannot be written: " + e.getMessage());
        }
    }

    private static boolean isThere(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery(THERE)) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static String script() {
        try (InputStream script = OrderRows.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(SCRIPT + " cannot be read", e);
        }
    }
}
