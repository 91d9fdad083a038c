package dev.comptoir.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/** What the same PostgreSQL does for one SKU when each reservation locks its row, with nothing in front of it. */
final class NaiveReservations {

    /** PostgreSQL takes no more connections beside those of the suite, and a queue at one row is no shorter with more. */
    private static final int MOST_CONNECTIONS = 32;

    private static final String[] TABLES = {
        "create table if not exists bench_hot (sku text primary key, on_hand int not null, reserved int not null)",
        "create table if not exists bench_holds (id uuid primary key, sku text not null, quantity int not null)",
        "insert into bench_hot values ('HOT', 1000000000, 0) on conflict do nothing"
    };

    private final Installation suite;
    private final int clients;
    private final Duration duration;

    NaiveReservations(Installation suite, int clients, Duration duration) {
        this.suite = suite;
        this.clients = Math.min(clients, MOST_CONNECTIONS);
        this.duration = duration;
    }

    double perSecond() {
        execute(TABLES);
        try {
            ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connect);
            return Load.run(clients, duration, () -> reserve(connections.get())).perSecond();
        } finally {
            execute("drop table if exists bench_hot, bench_holds");
        }
    }

    private Connection connect() {
        Connection connection = suite.connect("postgres");
        try {
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static void reserve(Connection connection) {
        try (PreparedStatement lock = connection.prepareStatement(
                        "select on_hand - reserved from bench_hot where sku = 'HOT' for update");
                PreparedStatement hold = connection.prepareStatement("insert into bench_holds values (?, 'HOT', 1)");
                PreparedStatement take =
                        connection.prepareStatement("update bench_hot set reserved = reserved + 1 where sku = 'HOT'")) {
            try (ResultSet available = lock.executeQuery()) {
                available.next();
            }
            hold.setObject(1, UUID.randomUUID());
            hold.executeUpdate();
            take.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private void execute(String... statements) {
        try (Connection connection = suite.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static BenchFailure refused(SQLException e) {
        return new BenchFailure("PostgreSQL refused a statement of the comparison: " + e.getMessage());
    }
}
