package dev.comptoir.gateway.delivery;

import static dev.comptoir.gateway.delivery.Webhooks.held;
import static dev.comptoir.gateway.delivery.Webhooks.publish;
import static dev.comptoir.gateway.delivery.Webhooks.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.gateway.SmallServices;
import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.gateway.webhooktype.WebhookEvent;
import dev.comptoir.gateway.webhooktype.WebhookEvents;
import dev.comptoir.gateway.webhooktype.WebhookEventsTest;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Event;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class SnipcartWebhooksIT {

    private final Webhooks webhooks = new Webhooks();

    @AfterEach
    void close() {
        webhooks.close();
    }

    private ValidatableResponse create(String path, String more) {
        return webhooks.create("{\"url\":\"%s\",\"events\":[\"*\"]%s}".formatted(webhooks.url(path), more));
    }

    private static Event sample(String name) throws IOException {
        WebhookEvent<?> webhook = WebhookEvents.all().stream()
                .filter(each -> each.eventName().equals(name))
                .findFirst()
                .orElseThrow();
        return WebhookEventsTest.sample(webhook);
    }

    private static Event of(UUID order, String name) throws IOException {
        Event fact = sample(name);
        return Json.read(Json.write(fact).replace(fact.key(), order.toString()), fact.getClass());
    }

    private static List<String> names(List<Subscriber.Received> received) {
        return received.stream()
                .map(each -> new JsonPath(each.body()).getString("eventName"))
                .toList();
    }

    @Test
    void a_receiver_made_for_snipcart_gets_what_snipcart_sends_and_nothing_else() throws IOException {
        JsonPath endpoint = create("/ok-snipcart", ",\"format\":\"SNIPCART\"")
                .statusCode(201)
                .body("format", equalTo("SNIPCART"))
                .body("apiVersion", equalTo("v1"))
                .extract()
                .jsonPath();
        create("/ok-standard", "").statusCode(201).body("format", equalTo("STANDARD"));
        publish(
                held(UUID.randomUUID()),
                sample("orders.order-completed.v1"),
                sample("orders.order-paid.v1"),
                sample("orders.tracking-changed.v1"),
                sample("orders.order-edited.v1"),
                sample("orders.refund-issued.v1"));
        webhooks.awaitAll("/ok-standard", 7);
        List<Subscriber.Received> received = webhooks.awaitAll("/ok-snipcart", 4);
        assertThat(names(received))
                .containsExactlyInAnyOrder(
                        "order.completed",
                        "order.paymentStatus.changed",
                        "order.trackingNumber.changed",
                        "order.refund.created");
        received.forEach(each -> isSigned(endpoint.getString("secret"), each));
        JsonPath order = new JsonPath(received.stream()
                .filter(each -> each.body().contains("\"order.completed\""))
                .findFirst()
                .orElseThrow()
                .body());
        assertThat(order.getString("mode")).isEqualTo("Live");
        assertThat(order.getString("content.invoiceNumber")).isEqualTo("1006");
        assertThat(order.getString("content.items[0].id")).isEqualTo("APRON-BLUE");
        assertThat(order.getString("content.billingAddress.postalCode")).isEqualTo("75001");
    }

    private static void isSigned(String secret, Subscriber.Received received) {
        verify(secret, received);
        assertThat(received.headers().get("Comptoir-Api-Version")).isEqualTo("v1");
    }

    @Test
    void the_log_shows_a_body_as_it_was_sent_and_a_replay_leaves_out_the_same() throws IOException {
        UUID order = UUID.randomUUID();
        String ofOrder = ",\"filter\":[{\"field\":\"orderId\",\"in\":[\"%s\"]}]".formatted(order);
        String id = create("/ok-replayed", ofOrder + ",\"format\":\"SNIPCART\"")
                .statusCode(201)
                .extract()
                .path("id");
        create("/ok-beside", "").statusCode(201);
        publish(held(order), of(order, "orders.refund-issued.v1"));
        webhooks.awaitAll("/ok-beside", 3);
        String body = webhooks.awaitAll("/ok-replayed", 1).getFirst().body();
        String delivery = webhooks.deliveries(id)
                .body("items.size()", equalTo(1))
                .extract()
                .path("items[0].id");
        webhooks.request()
                .get("/v1/webhook-deliveries/" + delivery)
                .then()
                .body("body.eventName", equalTo("order.refund.created"))
                .body("body.content", equalTo(new JsonPath(body).getMap("content")));
        webhooks.awaitOnlyDelivered(id);
        webhooks.replay(id).statusCode(202);
        assertThat(webhooks.awaitAll("/ok-replayed", 2))
                .extracting(Subscriber.Received::body)
                .containsOnly(body);
    }

    /** What a receiver reads with an order it reads with every change of it. */
    @Test
    void a_change_comes_with_the_whole_order_and_the_log_shows_it() throws IOException {
        String id = create("/ok-whole", ",\"format\":\"SNIPCART\",\"ordered\":true")
                .statusCode(201)
                .extract()
                .path("id");
        UUID order = UUID.randomUUID();
        publish(
                of(order, "orders.order-completed.v1"),
                of(order, "orders.order-edited.v1"),
                of(order, "orders.order-paid.v1"),
                of(order, "orders.order-shipped.v1"),
                of(order, "orders.tracking-changed.v1"));
        List<Subscriber.Received> received = webhooks.awaitAll("/ok-whole", 4);
        assertThat(names(received))
                .containsExactly(
                        "order.completed",
                        "order.paymentStatus.changed",
                        "order.status.changed",
                        "order.trackingNumber.changed");
        for (Subscriber.Received each : received) {
            JsonPath body = new JsonPath(each.body());
            assertThat(body.getString("content.token")).isEqualTo(order.toString());
            assertThat(body.getString("content.email")).isEqualTo("shopper@example.com");
            assertThat(body.getString("content.billingAddress.postalCode")).isEqualTo("75001");
            assertThat(body.getString("content.items[0].id")).isEqualTo("APRON-BLUE");
        }
        JsonPath last = new JsonPath(received.getLast().body());
        assertThat(last.getString("content.status")).isEqualTo("Shipped");
        assertThat(last.getString("content.paymentStatus")).isEqualTo("Paid");
        assertThat(last.getString("content.shippingMethod")).isEqualTo("Parcel");
        String delivery = webhooks.request()
                .get("/v1/webhook-deliveries?eventType=order.trackingNumber.changed&endpointId=" + id)
                .path("items[0].id");
        webhooks.request()
                .get("/v1/webhook-deliveries/" + delivery)
                .then()
                .body("body.content", equalTo(last.getMap("content")));
    }

    /** Orders-service fails when it is asked first. */
    @Test
    void an_order_of_which_no_event_is_kept_is_read_once() throws IOException {
        UUID order = UUID.fromString(SmallServices.ORDER);
        String ofOrder = ",\"filter\":[{\"field\":\"orderId\",\"in\":[\"%s\"]}]".formatted(order);
        String id = create("/ok-old", ofOrder + ",\"format\":\"SNIPCART\"")
                .statusCode(201)
                .extract()
                .path("id");
        publish(of(order, "orders.order-shipped.v1"));
        awaitPostponed(id);
        assertThat(webhooks.on("/ok-old")).isEmpty();
        Database.current()
                .execute(
                        "update webhook_deliveries set next_attempt_at = now() where endpoint_id = ?",
                        UUID.fromString(id));
        String body = webhooks.awaitOne("/ok-old").body();
        JsonPath sent = new JsonPath(body);
        assertThat(sent.getString("content.token")).isEqualTo(SmallServices.ORDER);
        assertThat(sent.getString("content.email")).isEqualTo("old@example.com");
        assertThat(sent.getString("content.billingAddress.postalCode")).isEqualTo("69001");
        assertThat(sent.getString("content.items[0].id")).isEqualTo("OLD-1");
        assertThat(sent.getString("content.items[0].uniqueId")).isEqualTo("l");
        assertThat(sent.getString("content.status")).isEqualTo("Shipped");
        assertThat(sent.getString("content.trackingNumber")).isEqualTo("T-1");
        assertThat(body).doesNotContain("not for others");
        String kept = (String) Database.current()
                .value(
                        "select o.body from webhook_orders o join webhook_events v on v.id = o.event_id where v.aggregate_id = ?",
                        SmallServices.ORDER);
        assertThat(kept).contains("OLD-1").doesNotContain("not for others");
        webhooks.awaitOnlyDelivered(id);
        webhooks.replay(id).statusCode(202);
        assertThat(webhooks.awaitAll("/ok-old", 2))
                .extracting(Subscriber.Received::body)
                .containsOnly(body);
    }

    /** As after any failure, but for the endpoint, which had no part in it. */
    private void awaitPostponed(String endpoint) {
        String of = "webhook_deliveries d join webhook_attempts a on a.delivery_id = d.id where d.endpoint_id = ?"
                + " and d.state = 'PENDING' and d.lease_until = 'epoch' and d.next_attempt_at > d.created_at"
                + " and a.failure = 'Nothing was sent: the order could not be read.' and a.status is null";
        Awaitility.await().until(() -> Database.current().count(of, UUID.fromString(endpoint)) == 1);
        assertThat(Database.current()
                        .count(
                                "webhook_endpoints where id = ? and failing_since is null and paused_until = 'epoch'",
                                UUID.fromString(endpoint)))
                .isEqualTo(1);
    }

    @Test
    void an_endpoint_takes_up_the_format_later() throws IOException {
        String id = create("/ok-later", "").statusCode(201).extract().path("id");
        webhooks.patch(id, "{\"format\":\"SNIPCART\",\"apiVersion\":\"v1\"}")
                .statusCode(200)
                .body("format", equalTo("SNIPCART"));
        publish(held(UUID.randomUUID()), sample("orders.refund-issued.v1"));
        assertThat(names(webhooks.awaitAll("/ok-later", 1))).containsExactly("order.refund.created");
    }

    @Test
    void a_version_or_a_format_that_there_is_not_is_refused() {
        create("/ok", ",\"apiVersion\":\"2026-01\"")
                .statusCode(422)
                .body("code", equalTo("unknown-api-version"))
                .body("known", equalTo(List.of("v1")))
                .body("errors[0].pointer", equalTo("/apiVersion"));
        create("/ok", ",\"format\":\"SNIPCART\",\"fields\":[\"orderNumber\"]")
                .statusCode(422)
                .body("code", equalTo("fields-of-another-format"));
        create("/ok", ",\"format\":\"SHOPIFY\"").statusCode(400).body("detail", containsString("SNIPCART"));
        String id = create("/ok", "").statusCode(201).extract().path("id");
        webhooks.patch(id, "{\"apiVersion\":\"2026-01\"}").statusCode(422).body("code", equalTo("unknown-api-version"));
        webhooks.patch(id, "{\"format\":null}").statusCode(400);
    }
}
