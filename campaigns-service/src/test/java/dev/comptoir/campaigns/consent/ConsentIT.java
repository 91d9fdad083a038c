package dev.comptoir.campaigns.consent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class ConsentIT {

    @Inject
    RecoveryDesk desk;

    @AfterEach
    void as_shipped() {
        consentRequired(false);
    }

    @Test
    void a_store_that_asks_for_consent_writes_to_those_who_agreed_or_ordered_before() {
        Story stranger = Story.fresh().abandoned();
        Story agreed = Story.fresh().abandoned();
        record(Map.of("email", agreed.email.toUpperCase(java.util.Locale.ROOT), "basis", "OPT_IN", "evidence", "Box 1"))
                .statusCode(201)
                .body("email", equalTo(agreed.email))
                .body("recordedBy", notNullValue());
        Story customer = Story.fresh();
        customer.ordered(UUID.randomUUID(), customer.email, customer.abandonedAt.minus(Duration.ofDays(9)));
        customer.abandoned();
        consentRequired(true);

        desk.runAt(customer.abandonedAt.plus(Duration.ofHours(3)));

        assertThat(stranger.state()).isEqualTo("SUPPRESSED NO_CONSENT");
        assertThat(agreed.state()).isEqualTo("SENT");
        assertThat(customer.state()).isEqualTo("SENT");
        asked().queryParam("email", agreed.email)
                .get("/email-consents")
                .then()
                .body("items[0].basis", equalTo("OPT_IN"))
                .body("items[0].evidence", equalTo("Box 1"));
    }

    @Test
    void the_country_of_the_cart_says_what_an_address_needs() {
        Story german = customer().goingTo("DE").abandoned();
        Story germanAgreed = Story.fresh().goingTo("DE").abandoned();
        record(Map.of("email", germanAgreed.email, "basis", "OPT_IN", "evidence", "Box 1"))
                .statusCode(201);
        Story germanSoft = Story.fresh().goingTo("DE").abandoned();
        record(Map.of("email", germanSoft.email, "basis", "SOFT_OPT_IN", "evidence", "Sale 7"))
                .statusCode(201);
        Story french = customer().goingTo("FR").abandoned();
        Story american = Story.fresh().goingTo("US").abandoned();
        Story nowhere = Story.fresh().abandoned();
        settings("""
                {"consentRequired":true,
                 "consentByCountry":[{"country":"US","requires":"NONE"},{"country":"DE","requires":"OPT_IN"}]}""").body("consentByCountry.country", contains("DE", "US"));

        asked().body("""
                        {"name":"Thought of","minCartTotal":{"amount":"1.00","currency":"EUR"},
                         "steps":[{"delayAfterAbandonment":"PT2H"}]}""")
                .post("/recovery-campaigns/simulation")
                .then()
                .body(reason(german), equalTo("NO_CONSENT"))
                .body(reason(germanAgreed), nullValue())
                .body(reason(nowhere), equalTo("NO_CONSENT"));
        desk.runAt(nowhere.abandonedAt.plus(Duration.ofHours(3)));

        assertThat(german.state()).isEqualTo("SUPPRESSED NO_CONSENT");
        assertThat(germanAgreed.state()).isEqualTo("SENT");
        assertThat(germanSoft.state()).isEqualTo("SUPPRESSED NO_CONSENT");
        assertThat(french.state()).isEqualTo("SENT");
        assertThat(american.state()).isEqualTo("SENT");
        assertThat(nowhere.state()).isEqualTo("SUPPRESSED NO_CONSENT");
    }

    private static Story customer() {
        Story customer = Story.fresh();
        return customer.ordered(UUID.randomUUID(), customer.email, customer.abandonedAt.minus(Duration.ofDays(9)));
    }

    private static String reason(Story story) {
        return "carts.find { it.cartId == '%s' }.reason".formatted(story.cartId);
    }

    @Test
    void the_same_key_records_once_and_nothing_is_recorded_of_the_future() {
        String email = "agreed-" + UUID.randomUUID() + "@example.test";
        Map<String, String> consent = Map.of("email", email, "basis", "SOFT_OPT_IN", "evidence", "Sale 12");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            asked().header("Idempotency-Key", key)
                    .body(Json.write(consent))
                    .post("/email-consents")
                    .then()
                    .statusCode(201);
        }
        asked().queryParam("email", email).get("/email-consents").then().body("items.size()", equalTo(1));
        record(Map.of(
                        "email",
                        email,
                        "basis",
                        "OPT_IN",
                        "evidence",
                        "x",
                        "obtainedAt",
                        TestClock.CLOCK.instant().plusSeconds(1).toString()))
                .statusCode(422)
                .body("code", equalTo("consent-in-the-future"));
    }

    private static RequestSpecification asked() {
        return given().auth().oauth2(Tokens.all()).contentType(ContentType.JSON);
    }

    private static ValidatableResponse record(Map<String, String> consent) {
        return asked().body(Json.write(consent)).post("/email-consents").then();
    }

    private static void consentRequired(boolean isRequired) {
        settings("{\"consentRequired\":%s}".formatted(isRequired)).body("consentRequired", equalTo(isRequired));
    }

    private static ValidatableResponse settings(String body) {
        return asked().header("If-Match", "*")
                .body(body)
                .put("/settings/recovery/sending")
                .then()
                .statusCode(200);
    }
}
