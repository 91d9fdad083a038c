package dev.comptoir.gateway.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.contracts.orders.CustomerUpdatedV1;
import dev.comptoir.contracts.orders.OrderPaidV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class ErasePeopleIT {

    private static final Duration LONG = Duration.ofSeconds(40);

    private static OrderPaidV1 paid(UUID order, String email) {
        return new OrderPaidV1(
                order,
                2,
                "1001",
                null,
                new CustomerV1(email, "Ada Example", "12345", "en", null),
                List.of(),
                null,
                null,
                "AWAITING_PAYMENT",
                "PAID",
                Instant.now());
    }

    private static String body(UUID event) {
        return Database.current().rows("select body from webhook_events where id = ?", event).stream()
                .map(row -> new String((byte[]) row.get("body"), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    @Test
    void who_was_erased_is_in_no_kept_event_and_others_are_and_so_is_who_comes_back() {
        UUID erasure = UUID.randomUUID();
        String email = "ada-" + erasure + "@example.test";
        String other = "bob-" + erasure + "@example.test";
        UUID order = UUID.randomUUID();
        try (EventPublisher publisher = new EventPublisher()) {
            UUID ofOrder = publisher.publish(paid(order, "second-" + email));
            UUID ofAddress = publisher.publish(new CustomerUpdatedV1(
                    UUID.randomUUID(), 2, email, "Ada Example", "12345", true, "Likes tea", List.of(), List.of()));
            UUID ofNamesake = publisher.publish(paid(UUID.randomUUID(), "x" + email));
            UUID ofOther = publisher.publish(paid(UUID.randomUUID(), other));
            // Each has a key of its own, so that any of them may be the last.
            List.of(ofOrder, ofAddress, ofNamesake, ofOther)
                    .forEach(
                            event -> Awaitility.await().until(() -> !body(event).isEmpty()));
            Database.current().execute("insert into webhook_orders values (?, ?)", ofOrder, "{}");
            Database.current().execute("insert into webhook_orders values (?, ?)", ofOther, "{}");
            String read = "{\"customer\":{\"email\":\"%s\"}}".formatted(email.toUpperCase(Locale.ROOT));
            Database.current().execute("insert into webhook_orders values (?, ?)", ofNamesake, read);
            UUID erased = publisher.publish(new CustomerErasedV1(
                    erasure, 1, email, List.of(email), "erased-x@erased.invalid", List.of(order), Instant.now()));
            Awaitility.await().atMost(LONG).until(() -> body(ofOrder).contains("erased-x@erased.invalid"));
            Awaitility.await().atMost(LONG).until(() -> isDone(erasure));
            UUID back = publisher.publish(paid(UUID.randomUUID(), email));
            Awaitility.await().until(() -> body(back).contains(email));
            assertThat(body(ofOrder)).doesNotContain(email, "Ada Example", "12345");
            assertThat(body(ofAddress)).doesNotContain(email, "Ada Example", "12345", "tea");
            assertThat(body(ofNamesake)).contains("x" + email, "Ada Example");
            assertThat(body(ofOther)).contains(other, "Ada Example");
            assertThat(body(erased)).contains(email);
            assertThat(Database.current().count("webhook_orders where event_id in (?, ?)", ofOrder, ofNamesake))
                    .isZero();
            assertThat(Database.current().count("webhook_orders where event_id = ?", ofOther))
                    .isEqualTo(1);
        }
    }

    private static boolean isDone(UUID erasure) {
        return Database.current()
                        .count("webhook_erasures where id = ? and finished_at is not null and emails = '{}'", erasure)
                == 1;
    }
}
