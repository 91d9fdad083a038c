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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return sent(body(eventName, type));
    }

    private static JsonNode sent(JsonNode body) {
        return Json.read(SnipcartBody.of(Json.bytes(body), null), JsonNode.class);
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

    private static JsonNode body(String eventName, String type) throws IOException {
        WebhookEvent<?> webhook = WebhookEvents.all().stream()
                .filter(each -> each.eventName().equals(eventName))
                .findFirst()
                .orElseThrow();
        return bodies(webhook).stream()
                .filter(body -> body.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** The last of these, after all of them. */
    private static JsonNode content(JsonNode... events) {
        String soFar = Stream.of(events).map(Json::write).collect(Collectors.joining("\n"));
        return Json.read(SnipcartBody.of(Json.bytes(events[events.length - 1]), soFar), JsonNode.class)
                .path("content");
    }

    @Test
    void a_change_has_the_whole_order_as_it_stood_then() throws IOException {
        JsonNode placed = body("orders.order-completed.v1", "order.completed");
        JsonNode edited = body("orders.order-edited.v1", "order.edited");
        JsonNode paid = body("orders.order-paid.v1", "order.paymentStatus.changed");
        JsonNode shipped = body("orders.order-shipped.v1", "order.fulfillmentStatus.changed");
        JsonNode tracked = body("orders.tracking-changed.v1", "order.trackingNumber.changed");
        JsonNode order = content(placed, edited, paid, shipped, tracked);
        assertThat(order.path("email").asText()).isEqualTo("shopper@example.com");
        assertThat(order.path("creationDate").asText()).isEqualTo("2026-03-01T10:15:30Z");
        assertThat(order.path("modificationDate").asText()).isEqualTo(NOW.toString());
        assertThat(order.path("discounts").path(0).path("code").asText()).isEqualTo("SUMMER-10");
        assertThat(order.path("discounts").path(0).path("rate").decimalValue()).isEqualByComparingTo("10");
        assertThat(order.path("shippingMethod").asText()).isEqualTo("Parcel");
        assertThat(order.path("finalGrandTotal").decimalValue()).isEqualByComparingTo("35.88");
        assertThat(order.path("items").path(0).path("totalPrice").decimalValue())
                .isEqualByComparingTo("25.00");
        assertThat(order.path("paymentStatus").asText()).isEqualTo("Paid");
        assertThat(order.path("status").asText()).isEqualTo("Shipped");
        assertThat(order.path("trackingNumber").asText()).isEqualTo("6A1FR");
        assertThat(content(placed).path("shippingAddressSameAsBilling").asBoolean())
                .isTrue();
        assertThat(content(placed).path("status").asText()).isEqualTo("Pending");
        assertThat(content(placed, paid).path("status").asText()).isEqualTo("Processed");
        assertThat(content(placed, paid).path("finalGrandTotal").decimalValue()).isEqualByComparingTo("32.88");
    }

    @Test
    void a_cancelled_order_stays_cancelled_whatever_happens_to_its_money() throws IOException {
        JsonNode placed = body("orders.order-completed.v1", "order.completed");
        JsonNode cancelled = body("orders.order-cancelled.v1", "order.status.changed");
        JsonNode refunded = Json.read("""
                {"type":"order.paymentStatus.changed","data":{"changed":"paymentStatus","from":"PAID","to":"REFUNDED",
                 "details":{"orderId":"o","orderNumber":"1006","lines":[{"sku":"APRON-BLUE","quantity":1}]}}}""", JsonNode.class);
        JsonNode order = content(placed, cancelled, refunded);
        assertThat(order.path("status").asText()).isEqualTo("Cancelled");
        assertThat(order.path("paymentStatus").asText()).isEqualTo("Refunded");
        assertThat(order.path("items").path(0).path("quantity").asInt()).isEqualTo(2);
    }

    @Test
    void an_imported_order_has_the_rows_that_were_read() throws IOException {
        JsonNode read = Json.read(AnsweredOrder.line(Json.read("""
                {"id":"o","placedAt":"2026-01-02T10:00:00Z","customer":{"email":"a@b.example"},
                 "billingAddress":{"city":"Lyon"},"discounts":[{"name":"OLD10"}],
                 "lines":[{"id":"l","sku":"A","unitPrice":{"amount":"1.00","currency":"EUR"}}]}""", JsonNode.class)), JsonNode.class);
        JsonNode imported = body("orders.order-imported.v1", "order.imported");
        JsonNode paid = body("orders.order-paid.v1", "order.paymentStatus.changed");
        assertThat(SnipcartBody.missingOrder(Json.bytes(paid), Json.write(imported)))
                .isPresent();
        JsonNode order = content(read, imported, paid);
        assertThat(order.path("items").path(0).path("id").asText()).isEqualTo("A");
        assertThat(order.path("email").asText()).isEqualTo("a@b.example");
        assertThat(order.path("discounts").path(0).path("name").asText()).isEqualTo("OLD10");
        assertThat(order.path("discounts").path(0).has("amountSaved")).isFalse();
        assertThat(order.path("shippingAddressSameAsBilling").asBoolean()).isTrue();
        String elsewhere =
                Json.write(read).replace("\"discounts\"", "\"shippingAddress\":{\"city\":\"Paris\"},\"discounts\"");
        assertThat(content(Json.read(elsewhere, JsonNode.class), paid)
                        .path("shippingAddressSameAsBilling")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void an_order_of_which_nothing_is_kept_is_what_the_change_says() throws IOException {
        JsonNode paid = body("orders.order-paid.v1", "order.paymentStatus.changed");
        assertThat(content(paid).path("email").asText()).isEqualTo("shopper@example.com");
        assertThat(content(paid).has("billingAddress")).isFalse();
        assertThat(sent(paid).path("content").path("invoiceNumber").asText()).isEqualTo("1006");
    }

    @Test
    void an_order_of_which_too_little_is_kept_is_named() throws IOException {
        JsonNode placed = body("orders.order-completed.v1", "order.completed");
        JsonNode edited = body("orders.order-edited.v1", "order.edited");
        JsonNode paid = body("orders.order-paid.v1", "order.paymentStatus.changed");
        String order = paid.path("aggregateId").asText();
        assertThat(SnipcartBody.missingOrder(Json.bytes(paid), null)).contains(order);
        assertThat(SnipcartBody.missingOrder(Json.bytes(paid), Json.write(edited)))
                .contains(order);
        assertThat(SnipcartBody.missingOrder(Json.bytes(paid), Json.write(placed)))
                .isEmpty();
        assertThat(SnipcartBody.missingOrder(Json.bytes(edited), null)).isEmpty();
        JsonNode refund = body("orders.refund-issued.v1", "order.refund.created");
        assertThat(SnipcartBody.missingOrder(Json.bytes(refund), null)).isEmpty();
        String read = AnsweredOrder.line(Json.read("""
                {"id":"o","placedAt":"2026-01-02T10:00:00Z","customer":{"email":"a@b.example"},"merchantNotes":"x",
                 "lines":[{"id":"l","sku":"A","unitPrice":{"amount":"1.00","currency":"EUR"}}]}""", JsonNode.class));
        assertThat(SnipcartBody.missingOrder(Json.bytes(paid), read)).isEmpty();
        assertThat(read).contains("\"orderId\":\"o\"", "\"lineId\":\"l\"").doesNotContain("merchantNotes", "\n");
    }

    @Test
    void a_refund_and_a_notification_say_what_snipcart_says_of_them() throws IOException {
        JsonNode refund =
                sent("orders.refund-issued.v1", "order.refund.created").path("content");
        assertThat(refund.path("id").asText()).isEqualTo("0192f0c1-0000-7000-8000-0000000062ed");
        assertThat(refund.path("refundedByPaymentGateway").asBoolean()).isTrue();
        assertThat(refund.path("notifyCustomer").asBoolean()).isTrue();
        assertThat(refund.path("creationDate").asText()).isEqualTo("2026-03-01T10:15:30Z");
        JsonNode message = sent("orders.order-notification-created.v1", "order.notification.created")
                .path("content");
        assertThat(message.path("notificationType").asText()).isEqualTo("Comment");
        assertThat(message.path("creationDate").asText()).isEqualTo("2026-03-01T10:15:30Z");
        assertThat(message.path("sentByEmail").asBoolean()).isTrue();
    }

    @Test
    void an_amount_is_a_plain_number() {
        byte[] refund = """
                {"type":"order.refund.created","timestamp":"2026-11-28T10:15:30Z","data":{"orderId":"o","reason":"late",
                 "amount":{"amount":"100.00","currency":"EUR"}}}""".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(SnipcartBody.of(refund, null), StandardCharsets.UTF_8))
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
