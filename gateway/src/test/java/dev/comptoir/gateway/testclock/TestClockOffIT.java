package dev.comptoir.gateway.testclock;

import static dev.comptoir.gateway.Keys.asMerchant;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.gateway.WithSmallServices;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithSmallServices
class TestClockOffIT {

    @Test
    void an_installation_has_no_test_clock_unless_it_is_switched_on() {
        asMerchant()
                .get("/v1/test-clock")
                .then()
                .statusCode(404)
                .header("Comptoir-Test-Clock", org.hamcrest.Matchers.nullValue())
                .body("code", equalTo("test-clock-off"))
                .body("detail", containsString("COMPTOIR_TEST_CLOCK=true"));
        asMerchant()
                .body("{\"advance\":\"PT2H\"}")
                .post("/v1/test-clock")
                .then()
                .statusCode(404)
                .body("code", equalTo("test-clock-off"));
    }
}
