package dev.comptoir.gateway.testclock;

import static dev.comptoir.gateway.Keys.asMerchant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.comptoir.gateway.Keys;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "gateway")
@WithTestResource(value = ClockPrograms.class, scope = TestResourceScope.MATCHING_RESOURCES)
class TestClockIT {

    /** The other tests of this database live in the time of the machine. */
    @AfterAll
    static void forget() {
        Database.current().execute("delete from test_clock");
    }

    @AfterEach
    void switchOn() {
        ClockPrograms.NAMES.forEach(name -> answering(name, 200));
    }

    private static Response move(String body, String key) {
        return asMerchant().header("Idempotency-Key", key).body(body).post("/v1/test-clock");
    }

    private static Response move(String body) {
        return move(body, UUID.randomUUID().toString());
    }

    private static Duration ahead() {
        return Duration.parse(asMerchant()
                .get("/v1/test-clock")
                .then()
                .statusCode(200)
                .extract()
                .path("ahead"));
    }

    private static String address(String program) {
        return ConfigProvider.getConfig().getValue("comptoir.services." + program + ".url", String.class);
    }

    private static void answering(String program, int status) {
        given().put(address(program) + "?status=" + status).then().statusCode(200);
    }

    private static Duration leadOf(String program) {
        return Duration.ofNanos(
                1_000 * Long.parseLong(given().get(address(program)).asString()));
    }

    @Test
    void one_call_moves_all_programs() {
        Duration before = ahead();

        move("{\"advance\":\"PT1H59M59S\"}")
                .then()
                .statusCode(200)
                .header("Comptoir-Test-Clock", notNullValue())
                .body("settled", equalTo(true))
                .body("programs", hasSize(6))
                .body("programs.state", everyItem(equalTo("SETTLED")));

        Duration wanted = before.plus(Duration.parse("PT1H59M59S"));
        assertThat(ahead()).isEqualTo(wanted);
        assertThat(ClockPrograms.NAMES)
                .allSatisfy(name -> assertThat(leadOf(name)).isEqualTo(wanted));
    }

    @Test
    void a_repeated_request_moves_it_once() {
        Duration before = ahead();
        String key = UUID.randomUUID().toString();

        move("{\"advance\":\"PT2H\"}", key).then().statusCode(200);
        move("{\"advance\":\"PT2H\"}", key).then().statusCode(200).header("Idempotent-Replayed", "true");

        assertThat(ahead()).isEqualTo(before.plusHours(2));
    }

    @Test
    void a_time_is_reached_and_shown_by_every_answer() {
        Instant wanted = Instant.parse(
                        asMerchant().get("/v1/test-clock").jsonPath().getString("now"))
                .plus(Duration.ofDays(14));

        move("{\"now\":\"%s\"}".formatted(wanted)).then().statusCode(200);

        String shown = given().get("/v1/webhook-endpoints")
                .then()
                .statusCode(401)
                .extract()
                .header("Comptoir-Test-Clock");
        assertThat(Instant.parse(shown)).isAfterOrEqualTo(wanted);
    }

    @Test
    void what_is_refused_moves_nothing() {
        Duration before = ahead();

        move("{\"advance\":\"-PT1S\"}").then().statusCode(409).body("code", equalTo("test-clock-back"));
        move("{\"now\":\"2020-01-01T00:00:00Z\"}").then().statusCode(409).body("code", equalTo("test-clock-back"));
        move("{}").then().statusCode(400).body("code", equalTo("test-clock-move-unclear"));
        move("{\"advance\":\"P9999D\"}").then().statusCode(422).body("code", equalTo("test-clock-too-far"));
        move("{\"advance\":\"two hours\"}").then().statusCode(400);
        given().auth()
                .oauth2(Keys.shared("webhooks:manage"))
                .contentType("application/json")
                .body("{\"advance\":\"PT2H\"}")
                .post("/v1/test-clock")
                .then()
                .statusCode(403);

        assertThat(ahead()).isEqualTo(before);
    }

    @Test
    void all_programs_are_there_or_nothing_moves() {
        Duration before = ahead();

        answering("carts", 404);
        move("{\"advance\":\"PT2H\"}").then().statusCode(409).body("code", equalTo("test-clock-partly-off"));
        answering("carts", 503);
        move("{\"advance\":\"PT2H\"}").then().statusCode(503).body("code", equalTo("test-clock-program-silent"));
        asMerchant()
                .get("/v1/test-clock")
                .then()
                .body("settled", equalTo(false))
                .body("programs.find { it.name == 'carts' }.state", equalTo("SILENT"));
        answering("carts", 200);

        assertThat(ahead()).isEqualTo(before);
    }

    @Test
    void a_gateway_that_was_killed_in_the_middle_brings_the_programs_along() {
        Duration stored = ahead().plusDays(1);

        Database.current().execute("""
                insert into test_clock (lead_micros) values (%1$d)
                on conflict (id) do update set lead_micros = %1$d""".formatted(stored.toNanos() / 1_000));

        await().untilAsserted(() -> assertThat(ClockPrograms.NAMES)
                .allSatisfy(name -> assertThat(leadOf(name)).isEqualTo(stored)));
    }

    @Test
    void keys_and_tokens_keep_the_time_of_the_machine() {
        String key = asMerchant()
                .body("""
                        {"name":"short","kind":"SECRET","scopes":["test-clock:manage"],"expiresAt":"%s"}""".formatted(Instant.now().plus(Duration.ofHours(1))))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");

        move("{\"advance\":\"PT3H\"}").then().statusCode(200);

        given().auth().oauth2(key).get("/v1/test-clock").then().statusCode(200);
    }
}
