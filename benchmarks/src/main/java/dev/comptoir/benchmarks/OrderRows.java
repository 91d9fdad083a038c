package dev.comptoir.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/**
 * A store of two years in the database of orders, written with SQL, see {@code lists/orders.sql}.
 *
 * @param family two hexadecimal digits with which the ids of its orders begin
 * @param letter with which their numbers begin
 * @param firstNumber above which their number series is
 * @param count how many there are
 * @param between how long after each the next was placed
 */
record OrderRows(String family, String letter, long firstNumber, int count, Duration between) {

    /** 100,000 orders, one every ten and a half minutes. */
    static final OrderRows LISTED = new OrderRows("0b", "B", 500_000_000L, 100_000, Duration.ofSeconds(630));

    /** 1,000,000 orders, one every 63 seconds. */
    static final OrderRows REPORTED = new OrderRows("0c", "M", 600_000_000L, 1_000_000, Duration.ofSeconds(63));

    private static final String SCRIPT = "/lists/orders.sql";
    private static final String THERE = "select exists (select from orders where id = ?)";

    /** Written and committed together. */
    private static final int PORTION = 50_000;

    /** Writes those that are not there; what was broken off goes on where it was. */
    void write(Installation suite) {
        try (Connection connection = suite.connect("orders")) {
            boolean hasWritten = false;
            for (int from = 1; from <= count; from += PORTION) {
                hasWritten |= writePortion(connection, from, Math.min(count, from + PORTION - 1));
            }
            if (hasWritten) {
                analyze(connection);
            }
        } catch (SQLException e) {
            throw new BenchFailure("the orders cannot be written: " + e.getMessage());
        }
    }

    private boolean writePortion(Connection connection, int from, int to) throws SQLException {
        if (isThere(connection, to)) {
            return false;
        }
        System.out.printf("writing orders %,d to %,d of %,d ...%n", from, to, count);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(script(from, to));
            connection.commit();
        }
        connection.setAutoCommit(true);
        return true;
    }

    private static void analyze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze orders");
            statement.execute("vacuum analyze order_lines");
        }
    }

    private boolean isThere(Connection connection, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(THERE)) {
            statement.setObject(1, id(number));
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    /** Of the order of this place, counted from one. */
    UUID id(int number) {
        String digits = Integer.toHexString(number);
        return UUID.fromString(family + "000000-0000-7000-8000-" + "0".repeat(12 - digits.length()) + digits);
    }

    /** Old orders are done and archived, the newest in work: the youngest three of a hundred. */
    String script(int from, int to) {
        return template()
                .replace("{family}", family)
                .replace("{letter}", letter)
                .replace("{firstNumber}", Long.toString(firstNumber))
                .replace("{seconds}", Long.toString(between.toSeconds()))
                .replace("{from}", Integer.toString(from))
                .replace("{to}", Integer.toString(to))
                .replace("{newFrom}", Integer.toString(count / 100 * 97))
                .replace("{oldUntil}", Integer.toString(count / 100 * 85));
    }

    private static String template() {
        try (InputStream script = OrderRows.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(SCRIPT + " cannot be read", e);
        }
    }
}
