package dev.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.kernel.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "notes", topics = "dlq.testkit.extra")
class EventCaptureIT {

    private final UUID order = UUID.randomUUID();
    private final OrderMarkedUnpaidV1 event = event(7);

    private OrderMarkedUnpaidV1 event(long version) {
        return new OrderMarkedUnpaidV1(
                order,
                version,
                "1001",
                Money.parse("12.50", "EUR"),
                "PAID",
                "AWAITING_PAYMENT",
                Instant.parse("2026-11-27T09:00:00Z"));
    }

    @Test
    void an_event_arrives_with_its_headers_and_its_content() {
        try (EventCapture orders = EventCapture.of(Topics.ORDERS_ORDER);
                EventPublisher publisher = new EventPublisher()) {
            UUID id = publisher.publish(event);

            assertThat(orders.await(OrderMarkedUnpaidV1.class, event.orderId())).isEqualTo(event);
            CapturedEvent captured = orders.all().getFirst();
            assertThat(captured.id()).isEqualTo(id.toString());
            assertThat(captured.key()).isEqualTo(event.orderId().toString());
            assertThat(captured.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_type", "orders.order-marked-unpaid.v1")
                    .containsEntry("ce_source", "/orders-service")
                    .containsEntry("ce_aggregateversion", "7");
        }
    }

    @Test
    void many_events_that_are_sent_at_once_arrive_in_their_order() {
        try (EventCapture orders = EventCapture.of(Topics.ORDERS_ORDER);
                EventPublisher publisher = new EventPublisher()) {
            List<UUID> ids = publisher.publishAll(
                    LongStream.rangeClosed(1, 300).mapToObj(this::event).toList());

            assertThat(orders.await("all", captured -> captured.key().equals(order.toString()), 300))
                    .extracting(CapturedEvent::id)
                    .containsExactlyElementsOf(ids.stream().map(UUID::toString).toList());
        }
    }

    @Test
    void a_capture_from_now_on_does_not_see_what_was_sent_before() {
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(event);
            try (EventCapture later = EventCapture.of(Topics.ORDERS_ORDER);
                    EventCapture everything = EventCapture.fromBeginning(Topics.ORDERS_ORDER)) {
                everything.await(OrderMarkedUnpaidV1.class, event.orderId());

                assertThat(later.all()).isEmpty();
            }
        }
    }
}
