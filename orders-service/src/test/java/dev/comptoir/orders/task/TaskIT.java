package dev.comptoir.orders.task;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.AtOnce;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class TaskIT {

    private static ValidatableResponse add(UUID order, String text, String due) {
        return asked().body("{\"text\":\"%s\",\"dueAt\":%s}".formatted(text, due))
                .post("/orders/{id}/tasks", order)
                .then();
    }

    @Test
    @Proves("O-026")
    @Proves("O-176")
    void a_task_is_added_done_and_opened_again() {
        UUID order = Orders.placed().id();
        String id = add(order, "Call the carrier", "\"2031-03-01T10:00:00+01:00\"")
                .statusCode(201)
                .body("dueAt", equalTo("2031-03-01T09:00:00Z"))
                .body("done", equalTo(false))
                .body("createdBy", equalTo("Test merchant"))
                .extract()
                .path("id");
        asked().header("If-Match", "\"1\"")
                .body("{\"text\":\"Call the carrier\",\"done\":true}")
                .put("/orders/{id}/tasks/{task}", order, id)
                .then()
                .statusCode(200)
                .body("doneBy", equalTo("Test merchant"))
                .body("doneAt", notNullValue());
        asked().header("If-Match", "\"1\"")
                .body("{\"text\":\"Late\"}")
                .put("/orders/{id}/tasks/{task}", order, id)
                .then()
                .statusCode(412);
        asked().header("If-Match", "\"2\"")
                .body("{\"text\":\"Call again\"}")
                .put("/orders/{id}/tasks/{task}", order, id)
                .then()
                .statusCode(200)
                .body("done", equalTo(false))
                .body("doneBy", nullValue());
        asked().get("/orders/{id}/tasks", order).then().statusCode(200).body("items.text", contains("Call again"));
        asked().header("If-Match", "\"3\"")
                .delete("/orders/{id}/tasks/{task}", order, id)
                .then()
                .statusCode(204);
        asked().get("/orders/{id}/tasks/{task}", order, id)
                .then()
                .statusCode(404)
                .body("code", equalTo("task-not-found"));
        asked().get("/orders/{id}/history", order)
                .then()
                .body(
                        "items.type",
                        contains("ORDER_PLACED", "TASK_ADDED", "TASK_DONE", "TASK_CHANGED", "TASK_DELETED"));
    }

    @Test
    @Proves("O-176")
    void open_tasks_of_all_orders_are_listed_by_when_they_are_due() {
        String late = add(Orders.placed().id(), "Late", "\"1999-02-01T00:00:00Z\"")
                .extract()
                .path("id");
        String first = add(Orders.placed().id(), "First", "\"1999-01-01T00:00:00Z\"")
                .extract()
                .path("id");
        String never = add(Orders.placed().id(), "Some time", "null")
                .statusCode(201)
                .extract()
                .path("id");
        asked().get("/order-tasks?done=false&dueFrom=1999-01-01T00:00:00Z&dueTo=1999-02-01T00:00:00+00:00")
                .then()
                .statusCode(200)
                .body("items.id", contains(first));
        asked().get("/order-tasks?dueFrom=1999-01-01T00:00:00Z&dueTo=2000-01-01T00:00:00Z")
                .then()
                .body("items.id", contains(first, late));
        Object open = Database.current()
                .value("select count(*) from order_tasks where due_at > '9000-01-01' and not is_done");
        asked().get("/order-tasks?count=true&dueFrom=9000-01-01T00:00:00Z")
                .then()
                .body("total", equalTo(((Number) open).intValue()));
        assertThat(never).isNotNull();
        asked().get("/order-tasks?done=true&limit=100").then().body("items.id", not(hasItem(first)));
        asked().get("/order-tasks?dueTo=tomorrow").then().statusCode(400);
        asked().get("/order-tasks?dueFrom=2026-11-29T00:00:00Z&dueTo=2026-11-28T00:00:00Z")
                .then()
                .statusCode(400)
                .body("code", equalTo("range-reversed"))
                .body("errors[0].pointer", equalTo("dueTo"));
    }

    @Test
    void every_page_shows_the_next_tasks_and_none_twice() {
        UUID order = Orders.placed().id();
        List<String> made = IntStream.range(0, 5)
                .mapToObj(i -> add(order, "Task " + i, "\"1998-01-01T00:00:0%dZ\"".formatted(i / 2))
                        .extract()
                        .<String>path("id"))
                .toList();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = asked().get("/order-tasks?limit=2&dueTo=1998-02-01T00:00:00Z" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        }
        assertThat(seen).containsExactlyElementsOf(made);
    }

    @Test
    void an_order_has_a_hundred_tasks_at_most_also_when_they_come_at_once() {
        UUID order = Orders.placed().id();
        IntStream.range(0, 95).forEach(i -> add(order, "Task", "null").statusCode(201));
        List<Integer> answers =
                AtOnce.times(20, () -> add(order, "More", "null").extract().statusCode());
        assertThat(answers).containsOnly(201, 409);
        assertThat(Database.current().count("order_tasks where order_id = ?", order))
                .isEqualTo(100);
        add(UUID.randomUUID(), "Whose?", "null").statusCode(404);
        add(order, "", "null").statusCode(400);
        add(order, "x".repeat(1001), "null").statusCode(400);
    }
}
