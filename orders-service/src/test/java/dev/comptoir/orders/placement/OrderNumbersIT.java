package dev.comptoir.orders.placement;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.orders.Cart;
import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class OrderNumbersIT {

    private static long next() {
        return asked().get("/settings/orders").then().extract().jsonPath().getLong("nextOrderNumber");
    }

    private static void raise(long next, String prefix) {
        Response kept = asked().get("/settings/orders");
        asked().header("If-Match", kept.header("ETag"))
                .body("""
                        {"nextOrderNumber":%d,"prefix":"%s","suffix":"","zeroTotalPaymentStatus":"AWAITING_PAYMENT"}""".formatted(next, prefix))
                .put("/settings/orders")
                .then()
                .statusCode(200);
    }

    private static List<Future<Orders.Placed>> placing(ExecutorService pool, int orders) {
        List<Future<Orders.Placed>> placed = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            placed.add(pool.submit(() -> Orders.placed()));
        }
        return placed;
    }

    private static List<UUID> ids(List<Future<Orders.Placed>> placing) throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (Future<Orders.Placed> each : placing) {
            ids.add(each.get().id());
        }
        return ids;
    }

    /** The database of the tests has been counting for long: the tables are made once more where nobody has ordered. */
    @Test
    @Proves("O-190")
    void the_first_order_of_a_store_is_number_one() throws Exception {
        try (var fresh = Database.current().open();
                var sql = fresh.createStatement()) {
            fresh.setAutoCommit(false);
            sql.execute("create schema fresh; set local search_path to fresh");
            sql.execute(migration("V1__orders.sql"));
            sql.execute(migration("V5__order_numbers.sql"));
            try (var taken = sql.executeQuery("select number, text from take_order_number()")) {
                taken.next();
                assertThat(taken.getLong(1)).isEqualTo(1);
                assertThat(taken.getString(2)).isEqualTo("1");
            }
            fresh.rollback();
        }
        assertThat(migrationsThatName("order_numbers")).containsExactly("V5__order_numbers.sql");
    }

    /** A later one could move the first number. */
    private static List<String> migrationsThatName(String word) throws Exception {
        Path folder = Path.of(OrderNumbersIT.class
                .getResource("/db/migration/V1__orders.sql")
                .toURI()
                .resolve("."));
        try (Stream<Path> files = Files.list(folder)) {
            Pattern whole = Pattern.compile("\\b" + word);
            return files.filter(
                            file -> whole.matcher(migration(file.getFileName().toString()))
                                    .find())
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static String migration(String name) {
        try (var in = OrderNumbersIT.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Proves("V08")
    void fifty_orders_placed_at_once_get_fifty_numbers_in_a_row() throws Exception {
        long first = next();
        List<Long> numbers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(10)) {
            for (Future<Orders.Placed> each : placing(pool, 50)) {
                numbers.add(Long.parseLong(each.get().number()));
            }
        }
        Collections.sort(numbers);
        assertThat(numbers).doesNotHaveDuplicates().hasSize(50);
        assertThat(numbers.getFirst()).isEqualTo(first);
        assertThat(numbers.getLast()).isEqualTo(first + 49);
        assertThat(next()).isEqualTo(first + 50);
    }

    @Test
    @Proves("V08")
    void orders_placed_while_the_number_is_raised_are_numbered_before_it_or_from_it_on() throws Exception {
        TreeMap<Long, String> prefixes = new TreeMap<>(Map.of(0L, ""));
        List<UUID> ids;
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Future<Orders.Placed>> placing = placing(pool, 60);
            for (int i = 0; i < 8; i++) {
                long raised = next() + 100;
                String prefix = "R%d-".formatted(i);
                prefixes.put(raised, prefix);
                raise(raised, prefix);
            }
            ids = ids(placing);
        } finally {
            raise(next() + 100, "");
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        ids.forEach(
                id -> rows.addAll(Database.current().rows("select number, order_number from orders where id = ?", id)));
        assertThat(rows).hasSize(60).extracting(row -> row.get("number")).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> {
            long number = (Long) row.get("number");
            assertThat(row.get("order_number"))
                    .isEqualTo(prefixes.floorEntry(number).getValue() + number);
        });
        assertThat(rows)
                .as("orders met raises")
                .extracting(row -> (Long) row.get("number"))
                .anyMatch(number -> number >= prefixes.higherKey(0L));
    }

    @Test
    void a_raise_waits_for_the_order_that_has_a_number_but_is_not_written_yet() throws Exception {
        long number;
        try (var placing = Database.current().open();
                var pool = Executors.newSingleThreadExecutor()) {
            placing.setAutoCommit(false);
            try (var taken = placing.createStatement().executeQuery("select number from take_order_number()")) {
                taken.next();
                number = taken.getLong(1);
            }
            Future<?> raising = pool.submit(() -> raise(number + 500, ""));
            await().until(() -> Database.current()
                            .count("pg_locks l join pg_database d on d.oid = l.database and d.datname ="
                                    + " current_database() where l.locktype = 'advisory' and not l.granted")
                    == 1);
            assertThat(raising.isDone()).isFalse();
            placing.rollback();
            raising.get();
        }
        assertThat(Long.parseLong(Orders.placed().number())).isEqualTo(number + 500);
    }

    @Test
    void a_cart_that_asks_again_takes_no_number() {
        Cart cart = Cart.of(UUID.randomUUID());
        Orders.placed(cart);
        long next = next();
        asked().body(cart.json()).post("/internal/placements").then().statusCode(200);
        assertThat(next()).isEqualTo(next);
    }
}
