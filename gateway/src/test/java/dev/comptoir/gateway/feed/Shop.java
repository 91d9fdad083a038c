package dev.comptoir.gateway.feed;

import dev.comptoir.contracts.orders.OrderHeldV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Orders to which a lot happens, beside transactions that stay open for long and hold up who records it. */
final class Shop implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<UUID> orders;
    private final int each;
    private final List<Future<?>> running;

    Shop(List<UUID> orders, int each) {
        this.orders = orders;
        this.each = each;
        this.running = Stream.concat(
                        orders.stream().<Runnable>map(order -> () -> happen(order)),
                        IntStream.range(0, 3).<Runnable>mapToObj(_ -> this::stayOpen))
                .<Future<?>>map(threads::submit)
                .toList();
    }

    static List<UUID> orders(int count) {
        return IntStream.range(0, count).mapToObj(_ -> UUID.randomUUID()).toList();
    }

    boolean isDone() {
        return running.stream().allMatch(Future::isDone);
    }

    int total() {
        return orders.size() * each;
    }

    /** What a copy looks like that has missed nothing. */
    Map<String, List<Long>> expected() {
        List<Long> all = LongStream.rangeClosed(1, each).boxed().toList();
        return orders.stream().collect(Collectors.toMap(UUID::toString, _ -> all));
    }

    private void happen(UUID order) {
        try (EventPublisher publisher = new EventPublisher()) {
            for (long version = 1; version <= each; version++) {
                publisher.publish(new OrderHeldV1(order, version, "1001", "FRAUD", "wait", Instant.now()));
            }
        }
    }

    /** Has a transaction number, and now and then the very rows that who records waits for. */
    private void stayOpen() {
        for (int round = 0; round < 8; round++) {
            try (Connection busy = Database.current().open();
                    var statement = busy.createStatement()) {
                busy.setAutoCommit(false);
                statement.execute("select pg_current_xact_id(), pg_sleep(0.2)");
                statement.execute("lock table webhook_endpoints in share mode");
                statement.execute("select pg_sleep(0.05)");
                busy.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
