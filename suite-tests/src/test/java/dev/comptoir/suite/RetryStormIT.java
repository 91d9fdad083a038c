package dev.comptoir.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.RunningProgram;
import dev.comptoir.testkit.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two hundred checkouts ask for ten units and ask again and again whatever happens, while inventory-service is killed. */
class RetryStormIT {

    private static final String MODULE = "inventory-service";
    private static final String DATABASE = "inventory_storm";
    private static final int CHECKOUTS = 200;
    private static final int UNITS = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = Tokens.storefront();
    private volatile RunningProgram inventory;

    @Test
    void a_storm_of_retries_does_not_keep_the_reservation_path_down() throws Exception {
        RunningProgram.createDatabase(MODULE, DATABASE);
        Database.named(DATABASE).execute("""
                insert into stock_items (sku, product_id, on_hand, is_tracked, allows_backorder, created_at, updated_at)
                values ('APRON', gen_random_uuid(), 10, true, false, now(), now())""");
        inventory = RunningProgram.start(MODULE, DATABASE, Map.of());
        try (ExecutorService shoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> checkouts = new ArrayList<>();
            IntStream.range(0, CHECKOUTS).forEach(_ -> checkouts.add(shoppers.submit(this::reserveAtLast)));
            inventory.awaitReady();
            inventory.kill();
            inventory = RunningProgram.start(MODULE, DATABASE, Map.of());

            int reserved = 0;
            for (Future<Integer> checkout : checkouts) {
                reserved += checkout.get() == 409 ? 0 : 1;
            }
            assertThat(reserved).isEqualTo(UNITS);
        } finally {
            inventory.close();
        }
        assertThat(Database.named(DATABASE).value("select reserved from stock_items"))
                .isEqualTo(UNITS);
    }

    /** Asks until somebody says yes or no. */
    private int reserveAtLast() {
        UUID order = UUID.randomUUID();
        return await("an answer to the checkout")
                .atMost(Duration.ofMinutes(3))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> reserve(order), status -> status == 409 || status >= 200 && status < 300);
    }

    private int reserve(UUID order) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + inventory.port() + "/v1/internal/reservations/" + order))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"lines\":[{\"sku\":\"APRON\",\"quantity\":1}]}"))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        }
    }
}
