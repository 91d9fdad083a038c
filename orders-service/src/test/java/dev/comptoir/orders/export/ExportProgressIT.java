package dev.comptoir.orders.export;

import static dev.comptoir.orders.Orders.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.comptoir.orders.Orders;
import dev.comptoir.orders.WithInventoryStub;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "orders")
@WithInventoryStub
class ExportProgressIT {

    @ParameterizedTest
    @ValueSource(strings = {"/order-exports", "/customer-exports", "/invoice-exports"})
    void an_export_is_followed_until_it_is_done(String path) {
        Orders.placed();
        String id =
                asked().body("{}").post(path).then().statusCode(202).extract().path("id");
        List<String> events = asked().accept("text/event-stream")
                .get(path + "/{id}/progress", id)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/event-stream"))
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring(5))
                .toList();
        JsonPath last = JsonPath.from(events.getLast());
        assertThat(last.getString("id")).isEqualTo(id);
        assertThat(last.getString("state")).isEqualTo("DONE");
        assertThat(last.getString("downloadUrl")).endsWith(path + "/" + id + "/file");
        assertThat(events).filteredOn(event -> event.contains("\"DONE\"")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/order-exports", "/customer-exports", "/invoice-exports"})
    void an_export_that_is_not_there_is_refused_with_a_whole_answer(String path) {
        asked().accept("text/event-stream")
                .get(path + "/{id}/progress", UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("code", equalTo("export-not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/order-exports", "/customer-exports", "/invoice-exports"})
    void a_stream_is_not_for_those_who_want_no_stream(String path) {
        asked().accept("application/json")
                .get(path + "/{id}/progress", UUID.randomUUID())
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
    }
}
