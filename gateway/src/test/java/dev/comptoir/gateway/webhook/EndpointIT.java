package dev.comptoir.gateway.webhook;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.gateway.delivery.Webhooks;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
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
}
