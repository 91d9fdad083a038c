package dev.comptoir.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;

/** Carts that wait: mails planned for a far time, and carts whose shoppers have just been there, written with SQL. */
final class WaitingCarts {

    private static final int ROUNDS = 12;
    private static final int TIMES = 2_001;
    private static final int BUNDLE = 100;

    private final Installation suite;
    private int written;

    WaitingCarts(Installation suite) {
        this.suite = suite;
    }

    /** Milliseconds that PostgreSQL takes to find what is due, with the statements of the programs. */
    record Found(double mails, double carts) {}

    /** Writes what is missing of so many. */
    void fill(int count) {
        System.out.printf("writing %,d waiting carts ...%n", count);
        Map<String, Integer> range = Map.of("from", written + 1, "to", count);
        SqlScript.of("waiting-mails.sql", range).run(suite, "campaigns");
        SqlScript.of("waiting-carts.sql", range).run(suite, "carts");
        written = count;
    }

    Found measure() {
        return new Found(
                milliseconds(
                        "campaigns", SqlScript.of("due-mails.sql", Map.of()).text()),
                milliseconds("carts", SqlScript.of("idle-carts.sql", Map.of()).text()));
    }

    /** What was written would wait for ever. */
    void clear() {
        SqlScript.of("clear-mails.sql", Map.of()).run(suite, "campaigns");
        SqlScript.of("clear-carts.sql", Map.of()).run(suite, "carts");
    }

    private double milliseconds(String database, String sql) {
        try (Connection connection = suite.connect(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(Instant.now()));
            statement.setInt(2, BUNDLE);
            // What was just written is not in the server's memory yet, and is still being tidied up beside the first
            // rounds.
            double least = medianMilliseconds(statement);
            for (int round = 1; round < ROUNDS; round++) {
                least = Math.min(least, medianMilliseconds(statement));
            }
            return least;
        } catch (SQLException e) {
            throw new BenchFailure(database + " does not say what is due: " + e.getMessage());
        }
    }

    private static double medianMilliseconds(PreparedStatement statement) throws SQLException {
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        return Share.median(times);
    }
}
