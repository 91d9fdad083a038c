package dev.comptoir.orders.report;

import static dev.comptoir.orders.Orders.asked;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Lets the reports be built anew, for tests of their figures. */
final class Rebuilds {

    private Rebuilds() {}

    /** What a rebuild that is done has found. */
    static JsonPath rebuilt() {
        String id = asked().post("/reports/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> asked().get("/reports/rebuilds/{id}", id).jsonPath(),
                        rebuild -> rebuild.getString("state").equals("DONE"));
    }
}
