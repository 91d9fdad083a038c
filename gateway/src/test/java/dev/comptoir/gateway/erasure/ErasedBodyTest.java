package dev.comptoir.gateway.erasure;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ErasedBodyTest {

    private static final Erasure ERASURE = new Erasure(
            UUID.randomUUID(),
            List.of("shopper@example.com", "ada@example.org", "jane@example.com"),
            List.of("0192f0c1-0000-7000-8000-000000002897"),
            "erased-1@erased.invalid",
            Instant.EPOCH,
            Instant.EPOCH,
            UUID.randomUUID());

    /** Of the person it is said to whom it is; the store is nobody. */
    private static final Set<String> OF_NOBODY = Set.of("orders.customer-erased.v1", "orders.store-profile-saved.v1");

    private static String erased(String event) {
        return new String(ErasedBody.of(event.getBytes(StandardCharsets.UTF_8), ERASURE), StandardCharsets.UTF_8);
    }

    /** Of every kind of event as its golden sample has it. */
    @TestFactory
    Stream<DynamicTest> nobody_is_left_in_an_event() {
        return WebhookEvents.all().stream()
                .filter(webhook -> !OF_NOBODY.contains(webhook.eventName()))
                .map(webhook -> DynamicTest.dynamicTest(webhook.eventName(), () -> nobodyIsLeft(webhook)));
    }

    private static void nobodyIsLeft(WebhookEvent<?> webhook) throws IOException {
        EventMeta meta =
                new EventMeta("gateway.events", UUID.randomUUID(), webhook.eventName(), "x", 1, Instant.EPOCH, "");
        WebhookEvents.outgoing(new Received<>(meta, WebhookEventsTest.sample(webhook)))
                .map(event -> erased(new String(event.body(), StandardCharsets.UTF_8)))
                .forEach(left -> assertThat(left)
                        .doesNotContain(
                                "shopper@example.com",
                                "ada@example.org",
                                "Camille Example",
                                "Ada Example",
                                "Jane Doe",
                                "rue de l'Exemple",
                                "+33 1"));
    }

    @Test
    void goods_and_sums_stay_and_so_does_what_is_of_others() {
        JsonNode left = Json.read(erased("""
                        {"type":"order.edited","aggregateType":"order","sequence":4,
                         "data":{"orderId":"o","other":{"email":"another-shopper@example.com","name":"Bob"},"customer":{"email":"Shopper@Example.com","name":"Camille"},
                                 "billingAddress":{"line1":"1 rue"},"lines":[{"sku":"A","name":"Tea"}]},
                         "changes":[{"field":"customer","before":{"email":"shopper@example.com"},"after":{"email":"x@y.zz"}},
                                    {"field":"billingAddress","before":{"line1":"1 rue"}},
                                    {"field":"lines[l].name","before":"Tea","after":"Green tea"}]}"""), JsonNode.class);
        assertThat(left.path("data").toString())
                .isEqualTo("{\"orderId\":\"o\",\"other\":{\"email\":\"another-shopper@example.com\",\"name\":\"Bob\"},"
                        + "\"customer\":{\"email\":\"erased-1@erased.invalid\"},"
                        + "\"lines\":[{\"sku\":\"A\",\"name\":\"Tea\"}]}");
        assertThat(left.path("changes").toString())
                .isEqualTo("[{\"field\":\"customer\",\"before\":{\"email\":\"erased-1@erased.invalid\"},"
                        + "\"after\":{\"email\":\"x@y.zz\"}},{\"field\":\"billingAddress\"},"
                        + "{\"field\":\"lines[l].name\",\"before\":\"Tea\",\"after\":\"Green tea\"}]");
    }

    @Test
    void of_a_customer_no_field_says_what_it_was() {
        assertThat(erased("""
                        {"type":"customer.updated","aggregateType":"customer",
                         "data":{"email":"ada@example.org","name":"Ada","note":"Likes tea","tags":["vip"],"confirmed":true},
                         "changes":[{"field":"note","before":"Likes tea"}]}"""))
                .doesNotContain("tea", "Ada", "vip")
                .contains("\"confirmed\":true", "erased-1@erased.invalid");
    }
}
