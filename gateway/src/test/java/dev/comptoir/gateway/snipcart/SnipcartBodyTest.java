package dev.comptoir.gateway.snipcart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comptoir.gateway.webhooktype.WebhookEvent;
import dev.comptoir.gateway.webhooktype.WebhookEvents;
import dev.comptoir.gateway.webhooktype.WebhookEventsTest;
import dev.comptoir.json.Json;
import dev.comptoir.platform.inbox.EventMeta;
import dev.comptoir.platform.inbox.Received;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnipcartBodyTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:15:30Z");

    /** What the golden sample of an event becomes, as others get it. */
    private static List<JsonNode> bodies(WebhookEvent<?> webhook) throws IOException {
        Received<?> received = new Received<>(
                new EventMeta("gateway.events", UUID.randomUUID(), webhook.eventName(), "x", 1, NOW, ""),
                WebhookEventsTest.sample(webhook));
        return WebhookEvents.outgoing(received)
                .map(event -> Json.read(event.body(), JsonNode.class))
                .toList();
    }

    private static JsonNode sent(String eventName, String type) throws IOException {
        WebhookEvent<?> webhook = WebhookEvents.all().stream()
                .filter(each -> each.eventName().equals(eventName))
                .findFirst()
                .orElseThrow();
        return sent(bodies(webhook).stream()
                .filter(body -> body.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow());
    }

    private static JsonNode sent(JsonNode body) {
        return Json.read(SnipcartBody.of(Json.bytes(body)), JsonNode.class);
    }

    @Test
    void these_events_are_snipcarts_too_and_no_others() throws IOException {
        Map<String, List<String>> names = new TreeMap<>();
        for (WebhookEvent<?> webhook : WebhookEvents.all()) {
            for (JsonNode body : bodies(webhook)) {
                if (SnipcartBody.exists(body)) {
                    names.computeIfAbsent(body.path("type").asText(), _ -> new ArrayList<>())
                            .add(sent(body).path("eventName").asText());
                }
            }
        }
        assertThat(names.keySet())
                .containsExactly(
                        "order.completed",
                        "order.fulfillmentStatus.changed",
                        "order.notification.created",
                        "order.paymentStatus.changed",
                        "order.refund.created",
                        "order.status.changed",
                        "order.trackingNumber.changed",
                        "withdrawal.received");
        names.forEach((type, sent) -> assertThat(sent)
                .containsOnly(
                        switch (type) {
                            case "order.fulfillmentStatus.changed" -> "order.status.changed";
                            case "withdrawal.received" -> "order.withdrawal.created";
                            default -> type;
                        }));
    }

    @Test
    void an_order_is_whole_in_snipcarts_names() throws IOException {
        JsonNode body = sent("orders.order-completed.v1", "order.completed");
        assertThat(body.path("mode").asText()).isEqualTo("Live");
        assertThat(body.path("createdOn").asText()).isEqualTo(NOW.toString());
        JsonNode order = body.path("content");
        assertThat(order.path("token").asText()).isNotEmpty();
        assertThat(order.path("invoiceNumber").asText()).isEqualTo("1006");
        assertThat(order.path("email").asText()).isEqualTo("shopper@example.com");
        assertThat(order.path("cardHolderName").asText()).isEqualTo("Camille Example");
        assertThat(order.path("currency").asText()).isEqualTo("eur");
        assertThat(order.path("billingAddress").path("address1").asText()).isEqualTo("1 rue de l'Exemple");
        assertThat(order.path("shippingAddressPostalCode").asText()).isEqualTo("75001");
        assertThat(order.path("items").path(0).path("id").asText()).isEqualTo("APRON-BLUE");
        assertThat(order.path("items").path(0).path("price").isNumber()).isTrue();
        assertThat(order.path("finalGrandTotal").decimalValue())
                .isEqualByComparingTo(order.path("itemsTotal")
                        .decimalValue()
                        .subtract(order.path("rebateAmount").decimalValue())
                        .add(order.path("shippingFees").decimalValue())
                        .add(order.path("taxesTotal").decimalValue()));
    }

    @Test
    void an_amount_is_a_plain_number() {
        byte[] refund = """
                {"type":"order.refund.created","timestamp":"2026-11-28T10:15:30Z","data":{"orderId":"o","reason":"late",
                 "amount":{"amount":"100.00","currency":"EUR"}}}""".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(SnipcartBody.of(refund), StandardCharsets.UTF_8))
                .contains("\"amount\":100.00", "\"currency\":\"eur\"", "\"comment\":\"late\"", "\"orderToken\":\"o\"");
    }

    @ParameterizedTest
    @CsvSource({
        "order.paymentStatus.changed, AWAITING_PAYMENT, PAID, Pending, Paid",
        "order.paymentStatus.changed, PAID, REFUNDED, Paid, Refunded",
        "order.paymentStatus.changed, AWAITING_PAYMENT, PARTIALLY_PAID, ,",
        "order.paymentStatus.changed, PAID, PARTIALLY_REFUNDED, ,",
        "order.fulfillmentStatus.changed, AWAITING_PROCESSING, SHIPPED, Processed, Shipped",
        "order.fulfillmentStatus.changed, SHIPPED, DELIVERED, Shipped, Delivered",
        "order.fulfillmentStatus.changed, AWAITING_PROCESSING, PROCESSING, ,",
        "order.status.changed, PLACED, CANCELLED, Processed, Cancelled",
    })
    void a_status_changes_where_snipcart_has_two_words(String type, String from, String to, String was, String is) {
        JsonNode event = Json.read("""
                {"type":"%s","data":{"changed":"status","from":"%s","to":"%s","details":{"orderId":"o","orderNumber":"7"}}}""".formatted(type, from, to), JsonNode.class);
        assertThat(SnipcartBody.exists(event)).isEqualTo(is != null);
        if (is != null) {
            JsonNode sent = sent(event);
            assertThat(sent.path("from").asText()).isEqualTo(was);
            assertThat(sent.path("to").asText()).isEqualTo(is);
            assertThat(sent.path("content")
                            .path(type.contains("payment") ? "paymentStatus" : "status")
                            .asText())
                    .isEqualTo(is);
            assertThat(sent.path("content").path("invoiceNumber").asText()).isEqualTo("7");
        }
    }

    @Test
    void a_hold_is_not_snipcarts() {
        JsonNode held = Json.read(
                "{\"type\":\"order.status.changed\",\"data\":{\"changed\":\"hold\",\"to\":\"ON_HOLD\"}}",
                JsonNode.class);
        assertThat(SnipcartBody.exists(held)).isFalse();
    }

    @Test
    void a_test_says_that_it_is_one() {
        JsonNode test = Json.read("{\"type\":\"webhook.test\",\"data\":{\"message\":\"hello\"}}", JsonNode.class);
        assertThat(sent(test).path("mode").asText()).isEqualTo("Test");
        assertThat(sent(test).path("content").path("message").asText()).isEqualTo("hello");
    }
}
