package dev.comptoir.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Events and mails that are still to go out: an order is paid for in full only when they are gone. */
final class Backlog {

    private static final List<String> EVENTS =
            List.of("orders", "inventory", "carts", "campaigns", "catalog", "files", "gateway");
    private static final List<String> MAILS = List.of("orders", "campaigns", "files");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Installation suite;

    Backlog(Installation suite) {
        this.suite = suite;
    }

    void awaitEmpty() {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!isEmpty()) {
            if (System.nanoTime() > end) {
                throw new BenchFailure("two minutes after the load events or mails still wait to go out");
            }
            Pause.of(Duration.ofMillis(500));
        }
        // The last events have left; their consumers are given the time of a poll.
        Pause.of(Duration.ofSeconds(1));
    }

    private boolean isEmpty() {
        return EVENTS.stream().allMatch(database -> isEmpty(database, "outbox"))
                && MAILS.stream().allMatch(database -> isEmpty(database, "mails where is_open"));
    }

    private boolean isEmpty(String database, String rows) {
        try (Connection connection = suite.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select exists (select from " + rows + ")")) {
            result.next();
            return !result.getBoolean(1);
        } catch (SQLException e) {
            throw new BenchFailure("the database " + database + " does not tell what waits: " + e.getMessage());
        }
    }
}
