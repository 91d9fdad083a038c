package dev.comptoir.campaigns.orderedcart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.campaigns.RecoveryStoppedV1;
import dev.comptoir.contracts.orders.OrderCompletedV1;
import dev.comptoir.json.Json;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Received;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Shuffled;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Orders that come together. */
@QuarkusTest
@WithComptoir(database = "campaigns")
class CancelRemindersOnOrdersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Database database = Database.current();

    @Inject
    CancelRemindersOnOrder stop;

    @Test
    void a_shopper_a_cart_and_an_event_may_be_in_a_bundle_twice() {
        Story story = Story.fresh();
        Instant placed = story.abandonedAt;
        var first = heard(story.order(story.cartId, story.email, placed));
        var later = heard(story.order(UUID.randomUUID(), story.email.toUpperCase(), placed.plusSeconds(60)));
        var sameCart = heard(story.order(story.cartId, Story.fresh().email, placed.plusSeconds(30)));
        var byHand = heard(story.order(null, "", placed));

        take(List.of(first, later, sameCart, byHand, first, byHand));

        assertThat(orderedAt(story)).isEqualTo(placed.plusSeconds(60));
        assertThat(database.count("ordered_carts where cart_id = ?", story.cartId))
                .isEqualTo(1);
        assertThat(database.count("recovery_owners where email = ''")).isZero();
        assertThat(Stream.of(first, later, sameCart, byHand)).allMatch(this::isDone);
    }

    @Test
    void an_earlier_order_in_a_later_bundle_does_not_turn_the_time_back() {
        Story story = Story.fresh();
        Story other = Story.fresh();
        take(List.of(heard(story.order(story.cartId, story.email, story.abandonedAt))));

        take(List.of(
                heard(story.order(UUID.randomUUID(), story.email, story.abandonedAt.minusSeconds(60))),
                heard(other.order(other.cartId, other.email, other.abandonedAt))));

        assertThat(orderedAt(story)).isEqualTo(story.abandonedAt);
        assertThat(orderedAt(other)).isEqualTo(other.abandonedAt);
    }

    @Test
    @Proves("V16")
    void only_those_of_a_bundle_that_concern_something_planned_call_it_off() {
        Story byAddress = Story.fresh().abandoned();
        Story byCart = Story.fresh().abandoned();
        Story tooEarly = Story.fresh().abandoned();
        Story untouched = Story.fresh().abandoned();
        Instant later = byAddress.abandonedAt.plusSeconds(60);
        var orders = List.of(
                heard(byAddress.order(UUID.randomUUID(), byAddress.email, later)),
                heard(byAddress.order(UUID.randomUUID(), Story.fresh().email, later)),
                heard(byCart.order(byCart.cartId, Story.fresh().email, later)),
                heard(tooEarly.order(UUID.randomUUID(), tooEarly.email, tooEarly.abandonedAt.minusSeconds(60))));

        try (EventCapture told = EventCapture.of(Topics.CAMPAIGNS_RECOVERY)) {
            take(orders);
            take(orders);

            told.await(RecoveryStoppedV1.class, byAddress.cartId);
            told.await(RecoveryStoppedV1.class, byCart.cartId);
            for (Story once : List.of(byAddress, byCart)) {
                assertThat(told.ofType(RecoveryStoppedV1.class, once.cartId)).hasSize(1);
            }
            for (Story never : List.of(tooEarly, untouched)) {
                assertThat(told.ofType(RecoveryStoppedV1.class, never.cartId)).isEmpty();
            }
        }
        assertThat(byAddress.state()).isEqualTo("STOPPED ORDERED");
        assertThat(byCart.state()).isEqualTo("STOPPED ORDERED");
        assertThat(tooEarly.state()).isEqualTo("SCHEDULED");
        assertThat(untouched.state()).isEqualTo("SCHEDULED");
        assertThat(orders).allMatch(this::isDone);
    }

    @Test
    void what_is_told_of_a_cart_carries_the_trace_of_its_own_order() {
        List<Story> stories =
                IntStream.range(0, 12).mapToObj(_ -> Story.fresh().abandoned()).toList();
        try (EventPublisher kafka = new EventPublisher();
                EventCapture told = EventCapture.of(Topics.CAMPAIGNS_RECOVERY)) {
            stories.parallelStream().forEach(story -> {
                var order = story.order(story.cartId, story.email, story.abandonedAt.plusSeconds(60));
                var headers = EventPublisher.headers(UUID.randomUUID(), "orders.order-completed.v1", order);
                headers.put("traceparent", trace(story));
                kafka.send(Topics.ORDERS_ORDER, order.key(), json(order), headers);
            });

            for (Story story : stories) {
                String key = story.cartId.toString();
                assertThat(told.await("the stop", stop -> stop.key().equals(key))
                                .headers()
                                .get("traceparent"))
                        .isEqualTo(trace(story));
            }
        }
    }

    @Test
    void one_order_among_many_that_cannot_be_remembered_is_put_aside_and_the_others_are() {
        Story story = Story.fresh();
        UUID poison = UUID.randomUUID();
        try (EventPublisher kafka = new EventPublisher();
                EventCapture aside = EventCapture.of("dlq.campaigns.orders")) {
            IntStream.range(0, 40).parallel().forEach(i -> {
                if (i == 20) {
                    kafka.publish(poison, story.order(UUID.randomUUID(), "nobody\0", story.abandonedAt));
                } else {
                    kafka.publish(story.order(UUID.randomUUID(), i + story.email, story.abandonedAt));
                }
            });

            aside.await("the order", letter -> letter.headers().get("ce_id").equals(poison.toString()));
        }
        await().atMost(PATIENCE)
                .until(() -> database.count("recovery_owners where email like ?", "%" + story.email) == 39);
        assertThat(database.count("inbox where event_id = ?", poison)).isZero();
    }

    @Test
    void bundles_of_the_same_shoppers_at_the_same_time_do_not_block_each_other() {
        List<Story> shoppers =
                IntStream.range(0, 20).mapToObj(_ -> Story.fresh()).toList();
        take(shoppers.subList(0, 10).stream().map(this::order).toList());
        List<Received<OrderCompletedV1>> orders =
                shoppers.stream().map(this::order).toList();

        AtOnce.forEach(Shuffled.times(12, orders), this::take);

        assertThat(orders).allMatch(this::isDone);
        assertThat(shoppers).allMatch(story -> orderedAt(story).equals(story.abandonedAt));
    }

    private static String trace(Story story) {
        return "00-%s-00f067aa0ba902b7-01".formatted(story.cartId.toString().replace("-", ""));
    }

    private static byte[] json(OrderCompletedV1 order) {
        try {
            return Json.MAPPER.writeValueAsBytes(order);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Received<OrderCompletedV1> order(Story story) {
        return heard(story.order(UUID.randomUUID(), story.email, story.abandonedAt));
    }

    private static Received<OrderCompletedV1> heard(OrderCompletedV1 order) {
        return new Received<>(
                new EventMeta(
                        "campaigns.orders",
                        UUID.randomUUID(),
                        "orders.order-completed.v1",
                        order.key(),
                        1,
                        TestClock.CLOCK.instant(),
                        ""),
                order);
    }

    private void take(List<Received<OrderCompletedV1>> orders) {
        stop.handle(orders).await().atMost(PATIENCE);
    }

    private boolean isDone(Received<OrderCompletedV1> order) {
        return database.count("inbox where event_id = ?", order.meta().id()) == 1;
    }

    private Instant orderedAt(Story story) {
        return ((Timestamp) database.value("select ordered_at from recovery_owners where email = ?", story.email))
                .toInstant();
    }
}
