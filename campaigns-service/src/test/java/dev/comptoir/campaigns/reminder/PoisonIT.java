package dev.comptoir.campaigns.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.campaigns.Story;
import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.carts.CartAbandonedV1;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.EventCapture;
import dev.comptoir.testkit.EventPublisher;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class PoisonIT {

    @Test
    void an_unreadable_event_is_put_aside_and_the_next_one_taken() {
        Story story = Story.fresh();
        try (EventCapture aside = EventCapture.of("dlq.campaigns.carts");
                EventPublisher publisher = new EventPublisher()) {
            CartAbandonedV1 event = story.event(1, story.abandonedAt);
            publisher.send(
                    Topics.CARTS_CART,
                    story.cartId.toString(),
                    "{\"cartId\":".getBytes(StandardCharsets.UTF_8),
                    EventPublisher.headers(UUID.randomUUID(), "carts.cart-abandoned.v1", event));
            story.abandoned();

            aside.await("dead letter", dead -> dead.key().equals(story.cartId.toString()));
            assertThat(story.state()).isEqualTo("SCHEDULED");
        }
    }

    @Test
    void a_cart_nobody_can_be_written_about_is_put_aside_whole() {
        Story story = Story.fresh();
        try (EventCapture aside = EventCapture.of("dlq.campaigns.carts");
                EventPublisher publisher = new EventPublisher()) {
            CartAbandonedV1 event = story.event(1, story.abandonedAt);
            publisher.publish(new CartAbandonedV1(
                    story.cartId, 1, null, event.items(), event.total(), event.abandonedAt(), null, null));

            aside.await("dead letter", dead -> dead.key().equals(story.cartId.toString()));
            assertThat(Database.current().count("recovery_carts where cart_id = ?", story.cartId))
                    .isZero();
        }
    }

    @Test
    void an_event_delivered_twice_takes_effect_once() {
        Story story = Story.fresh();
        UUID id = UUID.randomUUID();
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(id, story.event(1, story.abandonedAt));
            publisher.publish(id, story.event(1, story.abandonedAt));
        }
        story.resumed(2);

        assertThat(story.sends()).hasSize(1);
        assertThat(story.state()).isEqualTo("STOPPED RESUMED");
    }
}
