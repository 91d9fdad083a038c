package dev.comptoir.gateway.webhook;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.gateway.delivery.Webhooks;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class EndpointIT {

    private final Webhooks webhooks = new Webhooks();

    @AfterEach
    void close() {
        webhooks.close();
    }

    @Test
    void null_clears_the_note_of_an_endpoint_and_nothing_else() {
        String id = webhooks.create(
                        Map.of("url", webhooks.url("/ok-note"), "events", List.of("*"), "description", "A note"))
                .statusCode(201)
                .body("description", equalTo("A note"))
                .extract()
                .path("id");
        webhooks.patch(id, "{\"description\":null}").statusCode(200).body("description", nullValue());
        for (String field : List.of("url", "events", "state")) {
            webhooks.patch(id, "{\"" + field + "\":null}")
                    .statusCode(400)
                    .body("code", equalTo("invalid-request"))
                    .body("errors[0].pointer", equalTo("/" + field));
        }
        webhooks.patch(id, "{\"state\":\"DISABLED\"}")
                .statusCode(200)
                .body("state", equalTo("DISABLED"))
                .body("url", equalTo(webhooks.url("/ok-note")))
                .body("secret", nullValue());
        webhooks.patch(id, "{\"url\":\"ftp://x.example\"}")
                .statusCode(422)
                .body("code", equalTo("invalid-webhook-url"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"url\":\"ftp://x.example\",\"events\":[\"*\"]}|422|invalid-webhook-url",
                "{\"url\":\"https://u:p@x.example\",\"events\":[\"*\"]}|422|invalid-webhook-url",
                "{\"url\":\"https://x.example:99999\",\"events\":[\"*\"]}|422|invalid-webhook-url",
                "{\"url\":\"not an address\",\"events\":[\"*\"]}|422|invalid-webhook-url",
                "{\"url\":\"https://x.example\",\"events\":[\"order.complete\"]}|422|unknown-event-type",
                "{\"url\":\"https://x.example\",\"events\":[]}|400|invalid-request",
                "{\"events\":[\"*\"]}|400|invalid-request"
            })
    void an_endpoint_that_makes_no_sense_is_not_made(String body, int status, String code) {
        webhooks.create(body).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void a_field_of_which_no_event_tells_a_change_is_refused() {
        webhooks.create(Map.of("url", webhooks.url("/ok"), "events", List.of("*"), "triggerFields", List.of("colour")))
                .statusCode(422)
                .body("code", equalTo("unknown-trigger-field"))
                .body("errors[0].pointer", equalTo("/triggerFields"));
    }

    @Test
    void a_place_that_no_event_subscribed_to_has_is_refused_and_the_one_meant_is_named() {
        String url = webhooks.url("/ok");
        webhooks.create(Map.of("url", url, "events", List.of("order.*"), "fields", List.of("orderId", "lines.skuu")))
                .statusCode(422)
                .body("code", equalTo("unknown-event-field"))
                .body("detail", containsString("lines.skuu"))
                .body("nearest", equalTo("lines.sku"))
                .body("errors[0].pointer", equalTo("/fields"));
        webhooks.create("""
                        {"url":"%s","events":["order.completed"],
                         "filter":[{"field":"orderId","in":["1"]},{"field":"orderNumbr","in":["1"]}]}""".formatted(url))
                .statusCode(422)
                .body("code", equalTo("unknown-event-field"))
                .body("nearest", equalTo("orderNumber"))
                .body("errors[0].pointer", equalTo("/filter/1/field"));
        String id = webhooks.create(Map.of("url", url, "events", List.of("order.*"), "fields", List.of("lines.sku")))
                .statusCode(201)
                .extract()
                .path("id");
        webhooks.patch(id, "{\"events\":[\"cart.merged\"]}")
                .statusCode(422)
                .body("code", equalTo("unknown-event-field"));
        webhooks.patch(id, "{\"fields\":[\"lines.sku\",\"lines.name\"]}").statusCode(200);
    }

    @Test
    void an_endpoint_from_before_whose_place_is_in_no_event_can_still_be_switched_off() {
        String id = webhooks.create(Map.of("url", webhooks.url("/ok"), "events", List.of("order.*")))
                .statusCode(201)
                .extract()
                .path("id");
        Database.current()
                .execute("update webhook_endpoints set fields = array['colour'] where id = ?", UUID.fromString(id));
        webhooks.patch(id, "{\"state\":\"DISABLED\"}").statusCode(200).body("fields", equalTo(List.of("colour")));
    }
}
