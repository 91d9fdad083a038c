package dev.comptoir.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.RunningProgram;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An ordinary restart while events arrive: inventory-service is asked to stop in the middle of its work. */
class StoppedInFlowIT {

    private static final String MODULE = "inventory-service";
    private static final String DATABASE = "inventory_stopped";
    private static final int ORDERS = 1_500;

    @Test
    void a_program_that_is_asked_to_stop_gives_no_event_up_and_stops_quietly() throws InterruptedException {
        RunningProgram.createDatabase(MODULE, DATABASE);
        Database.named(DATABASE).execute("""
                insert into stock_items (sku, product_id, on_hand, is_tracked, allows_backorder, created_at, updated_at)
                values ('APRON', gen_random_uuid(), 100000, true, false, now(), now())""");
        try (EventCapture dead = EventCapture.of("dlq.inventory.orders");
                RunningProgram first =
                        RunningProgram.start(MODULE, DATABASE, Map.of()).awaitReady()) {
            Thread flow = Thread.ofPlatform().start(StoppedInFlowIT::publishAll);
            awaitSales(ORDERS / 10);
            first.stop();
            assertThat(sales()).as("it was stopped in the middle").isLessThan(ORDERS);
            assertThat(first.log())
                    .contains("stopped in")
                    .doesNotContain("ERROR")
                    .doesNotContain("Pool closed");
            flow.join();
            try (RunningProgram second = RunningProgram.start(MODULE, DATABASE, Map.of())) {
                second.awaitReady();
                awaitSales(ORDERS);
            }
            assertThat(dead.all()).isEmpty();
        }
        assertThat(sales()).isEqualTo(ORDERS);
    }

    private static void awaitSales(long atLeast) {
        await("%d orders taken".formatted(atLeast))
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> sales() >= atLeast);
    }

    private static long sales() {
        return ApronOrders.soldIn(DATABASE);
    }

    private static void publishAll() {
        try (EventPublisher publisher = new EventPublisher()) {
            for (int number = 0; number < ORDERS; number++) {
                publisher.publish(ApronOrders.completed(number, "APRON"));
            }
        }
    }
}
