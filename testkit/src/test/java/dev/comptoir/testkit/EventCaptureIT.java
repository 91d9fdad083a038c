package dev.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.orders.OrderMarkedUnpaidV1;
import dev.comptoir.kernel.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "notes", topics = "dlq.testkit.extra")
class EventCaptureIT {

    private final OrderMarkedUnpaidV1 event = new OrderMarkedUnpaidV1(
            UUID.randomUUID(),
            7,
            "1001",
            Money.parse("12.50", "EUR"),
            "PAID",
            "AWAITING_PAYMENT",
            Instant.parse("2026-11-27T09:00:00Z"));

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
