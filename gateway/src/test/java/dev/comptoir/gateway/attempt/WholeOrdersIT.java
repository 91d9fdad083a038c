package dev.comptoir.gateway.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class WholeOrdersIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    QueueStore store;

    private final UUID erasure = UUID.randomUUID();

    private static UUID event(String order, String type, int position) {
        UUID id = UUID.randomUUID();
        Database.current().execute("""
                insert into webhook_events
                       (id, type, aggregate_id, sequence, body, occurred_at, created_at, position)
                values (?, ?, ?, 1, convert_to(?, 'UTF8'), now(), now(), ?)""", id, type, order, type + position, position);
        return id;
    }

    @AfterEach
    void clean() {
        Database.current().execute("delete from webhook_events where position < 0");
        Database.current().execute("delete from webhook_erasures where id = ?", erasure);
    }

    private Optional<String> add(UUID event, String order, Instant begun) {
        return store.addOrder(event, order, begun).await().atMost(SOON);
    }

    @Test
    void an_order_that_was_read_before_an_erasure_began_is_not_stored() {
        UUID event = event("read", "order.paid", -1);
        Instant begun = Instant.now();
        Database.current().execute("""
                insert into webhook_erasures
                       (id, emails, order_ids, pseudonym, begun_at, reached_at, reached_id, finished_at)
                values (?, '{}', '{}', '', now(), 'epoch', gen_random_uuid(), now())""", erasure);
        assertThat(add(event, "{}", begun.minusSeconds(60))).isEmpty();
        assertThat(Database.current().count("webhook_orders where event_id = ?", event))
                .isZero();
        assertThat(add(event, "{\"first\":1}", begun.plusSeconds(60))).contains("{\"first\":1}");
        assertThat(add(event, "{}", begun.plusSeconds(60))).contains("{\"first\":1}");
    }

    @Test
    void what_is_known_of_an_order_is_the_last_of_each_type_up_to_the_event() {
        String order = "known";
        event(order, "order.completed", -19);
        event(order, "order.edited", -18);
        event(order, "order.status.changed", -17);
        event(order, "order.edited", -16);
        event("another", "order.edited", -15);
        event(order, "customer.updated", -14);
        event(order, "order.status.changed", -13);
        UUID paid = event(order, "order.paid", -12);
        event(order, "order.edited", -11);
        UUID alone = event("alone", "customer.updated", -10);
        assertThat(store.ordersSoFar(new UUID[] {paid, alone}).await().atMost(SOON))
                .isEqualTo(Map.of(
                        paid,
                        String.join(
                                "\n",
                                "order.completed-19",
                                "order.status.changed-17",
                                "order.edited-16",
                                "order.status.changed-13",
                                "order.paid-12")));
    }

    @Test
    void orders_are_found_by_their_index() {
        Database.current().execute("""
                insert into webhook_events
                       (id, type, aggregate_id, sequence, body, occurred_at, created_at, position)
                select gen_random_uuid(), 'order.' || n % 10, 'explain-' || n % 500, 1, '', now(), now(),
                       -n from generate_series(1, 20000) n""");
        Database.current().execute("analyze webhook_events");
        String statement = QueueStore.ORDERS_SO_FAR.replace("$1", "'{00000000-0000-0000-0000-000000000000}'");
        assertThat(Database.current().rows("explain " + statement).toString())
                .contains("webhook_events_aggregate")
                .doesNotContain("Seq Scan on webhook_events");
    }
}
