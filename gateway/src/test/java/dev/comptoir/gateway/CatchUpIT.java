package dev.comptoir.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.gateway.delivery.Webhooks;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.CatchUp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Programs catch up with lists. */
@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class CatchUpIT {

    private final Webhooks webhooks = new Webhooks();

    @AfterEach
    void close() {
        webhooks.close();
    }

    @Test
    void a_delivery_that_was_sent_once_more_stands_behind_a_younger_one() {
        String endpoint = webhooks.endpoint("/ok-catch-up", "order.*").getString("id");
        String deliveries = "/v1/webhook-deliveries?endpointId=" + endpoint;
        Webhooks.publishHeld(UUID.randomUUID());
        Map<String, String> older = awaitDelivered(deliveries, 1).getFirst();
        assertThat(older.get("updatedAt")).isEqualTo(older.get("finishedAt"));
        Webhooks.publishHeld(UUID.randomUUID());
        Map<String, String> newer = awaitDelivered(deliveries, 2).getFirst();
        String since = newer.get("updatedAt");
        assertThat(since(deliveries, older.get("updatedAt"))).containsExactly(older.get("id"), newer.get("id"));
        webhooks.request()
                .post("/v1/webhook-deliveries/{id}/replay", older.get("id"))
                .then()
                .statusCode(202);
        assertThat(since(deliveries, since)).containsSubsequence(newer.get("id"), older.get("id"));
        awaitDelivered(deliveries, 2);
        assertThat(since(deliveries, since)).containsExactly(newer.get("id"), older.get("id"));
    }

    @Test
    void replays_stand_in_the_order_in_which_they_came_further() {
        JsonPath first = replayed("/ok-first");
        JsonPath second = replayed("/ok-second");
        assertThat(first.getString("updatedAt")).isEqualTo(first.getString("finishedAt"));
        assertThat(since("/v1/webhook-replays", first.getString("updatedAt")))
                .containsExactly(first.getString("id"), second.getString("id"));
        assertThat(since("/v1/webhook-replays", second.getString("updatedAt"))).containsExactly(second.getString("id"));
    }

    @Test
    void another_order_and_a_time_that_is_none_are_refused() {
        for (String list : List.of("webhook-deliveries", "webhook-replays")) {
            for (String wrong : List.of("updatedFrom=yesterday", "sort=number")) {
                webhooks.request()
                        .get("/v1/" + list + "?" + wrong)
                        .then()
                        .statusCode(400)
                        .body("code", equalTo("invalid-request"));
            }
        }
    }

    private List<String> since(String list, String time) {
        return CatchUp.since(webhooks::request, list, "id", time);
    }

    /** All deliveries, newest first, once none is on its way any more. */
    private List<Map<String, String>> awaitDelivered(String list, int count) {
        return Awaitility.await()
                .until(
                        () -> webhooks.request().get(list).jsonPath(),
                        page -> page.getList("items.state").equals(Collections.nCopies(count, "DELIVERED")))
                .getList("items");
    }

    private JsonPath replayed(String path) {
        String endpoint = webhooks.endpoint(path, "order.*").getString("id");
        String replay = webhooks.replay(endpoint).statusCode(202).extract().path("id");
        return Awaitility.await()
                .until(
                        () -> webhooks.request()
                                .get("/v1/webhook-replays/" + replay)
                                .jsonPath(),
                        found -> found.getString("state").equals("DONE"));
    }
}
