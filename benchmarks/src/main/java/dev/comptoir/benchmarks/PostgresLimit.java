package dev.comptoir.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/** The ceiling beside the figure: the same PostgreSQL writing an order's rows with nothing in front of it. */
final class PostgresLimit {

    private static final String[] TABLES = {
        "create table if not exists bench_carts (id uuid primary key, version bigint, content text)",
        "create table if not exists bench_orders (id uuid primary key, content text)",
        "create table if not exists bench_lines (id uuid primary key, order_id uuid, content text)",
        "create table if not exists bench_stock (sku int primary key, on_hand int, reserved int)",
        "insert into bench_stock select n, 1000000000, 0 from generate_series(1, 40) n on conflict do nothing"
    };

    private final Installation suite;
    private final int clients;
    private final Duration duration;

    PostgresLimit(Installation suite, int clients, Duration duration) {
        this.suite = suite;
        this.clients = clients;
        this.duration = duration;
    }

    void run(double suiteOrdersPerSecond) {
        execute(TABLES);
        try {
            ThreadLocal<Connection> connections = ThreadLocal.withInitial(() -> suite.connect("postgres"));
            Load.Result result = Load.run(clients, duration, () -> write(connections.get()));
            System.out.println();
            System.out.printf(
                    "PostgreSQL alone         %.1f /s writing the same rows over %d connections%n",
                    result.perSecond(), clients);
            System.out.printf(
                    "the suite reaches        %.1f %% of that%n", 100 * suiteOrdersPerSecond / result.perSecond());
        } finally {
            execute("drop table if exists bench_carts, bench_orders, bench_lines, bench_stock");
        }
    }

    /** A cart and six changes of it, the reservation, the order with its lines, the confirmation. */
    private void write(Connection connection) {
        UUID cart = UUID.randomUUID();
        UUID order = UUID.randomUUID();
        String content = "x".repeat(600);
        statement(connection, "insert into bench_carts values (?, 1, ?)", cart, content);
        for (int i = 0; i < 6; i++) {
            statement(
                    connection,
                    "update bench_carts set version = version + 1, content = ? where id = ?",
                    content,
                    cart);
        }
        int sku = Math.floorMod(order.hashCode(), 39) + 1;
        move(connection, "reserved = reserved + 1", sku);
        statement(connection, """
                with placed as (insert into bench_orders values (?, ?) returning id)
                insert into bench_lines select gen_random_uuid(), id, ? from placed, generate_series(1, 2)""", order, content, content);
        move(connection, "reserved = reserved - 1, on_hand = on_hand - 1", sku);
    }

    /** Row by row: one statement over two rows of a random order would deadlock with its neighbours. */
    private static void move(Connection connection, String change, int sku) {
        statement(connection, "update bench_stock set " + change + " where sku = ?", sku);
        statement(connection, "update bench_stock set " + change + " where sku = ?", sku + 1);
    }

    private static void statement(Connection connection, String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new BenchFailure("PostgreSQL refused a statement of the comparison: " + e.getMessage());
        }
    }

    private void execute(String... statements) {
        try (Connection connection = suite.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new BenchFailure("PostgreSQL refused a statement of the comparison: " + e.getMessage());
        }
    }
}
