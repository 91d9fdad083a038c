package dev.comptoir.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.gateway.feed.domain.FeedFilter;
import dev.comptoir.gateway.feed.domain.FeedSlice;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A consumer that is killed 1,000 times, wherever it is, during 2,000 writes beside transactions that stay open. */
@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class KilledConsumerIT {

    private static final int ORDERS = 20;
    private static final int EACH = 100;
    private static final int KILLS = 1_000;
    private static final FeedFilter EVERYTHING = new FeedFilter(Set.of(), null);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Random random = new Random(11);

    @Inject
    ReadFeed readFeed;

    /** What it has on its disk: where it goes on, and the copy; both or neither. */
    private long kept;

    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
    private int kills;

    @Test
    void a_consumer_killed_again_and_again_has_a_copy_equal_to_the_byte() {
        long beginning = last();
        kept = beginning;
        List<UUID> orders = Shop.orders(ORDERS);
        try (Shop shop = new Shop(orders, EACH)) {
            while (!shop.isDone() || kills < KILLS || recorded(orders) < shop.total() || kept < last()) {
                live();
            }
        }
        assertThat(kills).isGreaterThanOrEqualTo(KILLS);
        assertThat(recorded(orders)).isEqualTo((long) ORDERS * EACH);
        assertThat(copy.toByteArray()).isEqualTo(source(beginning));
    }

    /** It dies before it asks, before it keeps what it was answered, or after that. */
    private void live() {
        kills++;
        if (random.nextInt(3) == 0) {
            return;
        }
        FeedSlice slice = readFeed.handle(kept, EVERYTHING, 1 + random.nextInt(40))
                .await()
                .atMost(PATIENCE);
        if (random.nextInt(2) == 0) {
            return;
        }
        slice.events().forEach(event -> copy.writeBytes(event.body()));
        kept = slice.position();
    }

    private static long last() {
        return (Long) Database.current().value("select coalesce(max(position), 0) from webhook_events");
    }

    private static long recorded(List<UUID> orders) {
        return Database.current().count("webhook_events where aggregate_id = any(?)", (Object)
                orders.stream().map(UUID::toString).toArray(String[]::new));
    }

    /** What one has who reads when everything is over. */
    private static byte[] source(long beginning) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Database.current()
                .rows("select body from webhook_events where position > ? order by position", beginning)
                .forEach(row -> all.writeBytes((byte[]) row.get("body")));
        return all.toByteArray();
    }
}
