package dev.comptoir.inventory.location;

import static dev.comptoir.inventory.Warehouse.auditDifferences;
import static dev.comptoir.inventory.Warehouse.awaitHandled;
import static dev.comptoir.inventory.Warehouse.cancelled;
import static dev.comptoir.inventory.Warehouse.completed;
import static dev.comptoir.inventory.Warehouse.eventually;
import static dev.comptoir.inventory.Warehouse.level;
import static dev.comptoir.inventory.Warehouse.merchant;
import static dev.comptoir.inventory.Warehouse.publish;
import static dev.comptoir.inventory.Warehouse.reserve;
import static dev.comptoir.inventory.Warehouse.stocked;
import static dev.comptoir.inventory.location.Locations.MAIN;
import static dev.comptoir.inventory.location.Locations.stockedAt;
import static dev.comptoir.inventory.location.Locations.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.inventory.Warehouse.Level;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "inventory")
class LocationRaceIT {

    @AfterEach
    void oneLocation() {
        Locations.forgetAllButMain();
    }

    @Test
    @Proves("V18")
    @Proves("V19")
    void many_buyers_over_two_locations_with_transfers_meanwhile_never_take_more_than_there_is() {
        UUID shop = Locations.added(1);
        String one = stockedAt(40, shop, 20);
        String two = stockedAt(25, shop, 35);
        List<UUID> orders = new ArrayList<>();
        List<Supplier<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            UUID order = UUID.randomUUID();
            Map<String, Integer> units = i % 2 == 0 ? Map.of(one, 1, two, 1) : Map.of(i % 3 == 0 ? one : two, 1);
            orders.add(order);
            calls.add(() -> reserve(order, units));
            if (i % 5 == 0) {
                UUID from = i % 2 == 0 ? shop : MAIN;
                calls.add(() -> transfer(from, from.equals(MAIN) ? shop : MAIN, Map.of(one, 3, two, 2)));
            }
            if (i % 7 == 0) {
                calls.add(() -> merchant().delete("/internal/reservations/{id}", order));
            }
        }
        long deadlocks = deadlocks();

        together(calls, 201, 204, 404, 409);

        booksAgree(one, two);
        assertThat(level(one).onHand()).isEqualTo(60);
        settle(orders, one, two);
        booksAgree(one, two);
        assertThat(deadlocks()).isEqualTo(deadlocks);
    }

    /** A half of what is reserved is sold, some of that is cancelled after the sale, the rest before it. */
    private static void settle(List<UUID> orders, String one, String two) {
        List<UUID> events = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            Map<String, Integer> units = held(orders.get(i));
            if (!units.isEmpty() && i % 2 == 0) {
                events.add(publish(completed(orders.get(i), units)));
            }
            if (!units.isEmpty() && i % 4 != 0) {
                events.add(publish(cancelled(orders.get(i), units)));
            }
        }
        events.forEach(event -> awaitHandled(event));
        eventually(() -> level(one).reserved() + level(two).reserved() == 0);
    }

    private static Map<String, Integer> held(UUID order) {
        Map<String, Integer> units = new TreeMap<>();
        Database.current()
                .rows(
                        "select t.sku, t.units from reservations r, unnest(r.skus, r.taken) t(sku, units)"
                                + " where r.order_id = ? and r.state = 'HELD'",
                        order)
                .forEach(row -> units.put((String) row.get("sku"), (Integer) row.get("units")));
        return units;
    }

    private static void booksAgree(String... skus) {
        assertThat(auditDifferences()).isEmpty();
        for (String sku : skus) {
            Map<String, Object> sum = Database.current()
                    .rows(
                            "select sum(a.on_hand)::int - min(s.on_hand) as on_hand,"
                                    + " sum(a.reserved)::int - min(s.reserved) as reserved,"
                                    + " min(a.on_hand - a.reserved) as least"
                                    + " from stock_at_locations a join stock_items s using (sku) where sku = ?",
                            sku)
                    .getFirst();
            assertThat(new Level((int) sum.get("on_hand"), (int) sum.get("reserved")))
                    .isEqualTo(new Level(0, 0));
            assertThat((int) sum.get("least")).isNotNegative();
        }
    }

    @Test
    void a_location_that_is_deleted_meanwhile_loses_no_unit() {
        UUID shop = Locations.added(1);
        List<String> skus = new ArrayList<>();
        List<Supplier<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String sku = stocked(5);
            skus.add(sku);
            calls.add(() -> transfer(MAIN, shop, Map.of(sku, 2)));
            calls.add(() -> merchant().header("If-Match", "\"1\"").delete("/inventory/locations/{id}", shop));
        }
        long deadlocks = deadlocks();

        together(calls, 201, 204, 404, 409, 422);

        long stocked = Database.current().count("stock_at_locations where location_id = ? and on_hand <> 0", shop);
        long deleted = Database.current().count("locations where id = ? and deleted_at is not null", shop);
        assertThat(stocked == 0 || deleted == 0).isTrue();
        skus.forEach(sku -> assertThat(level(sku)).isEqualTo(new Level(5, 0)));
        assertThat(auditDifferences()).isEmpty();
        assertThat(deadlocks()).isEqualTo(deadlocks);
    }

    /** On a busy machine a request may be given up in time with a 503, which is an answer, too. */
    private static void together(List<Supplier<Response>> calls, Integer... expected) {
        List<Integer> allowed = new ArrayList<>(List.of(expected));
        allowed.add(503);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<Response>> running = calls.stream()
                    .map(call -> CompletableFuture.supplyAsync(call, threads))
                    .toList();
            assertThat(running.stream().map(CompletableFuture::join).map(Response::statusCode))
                    .isSubsetOf(allowed);
        }
    }

    private static long deadlocks() {
        return (long)
                Database.current().value("select deadlocks from pg_stat_database where datname = current_database()");
    }
}
