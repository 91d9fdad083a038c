package dev.comptoir.campaigns.suppression;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesRegex;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.Proves;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.ResourceContract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithComptoir(database = "campaigns")
class SuppressionIT {

    private static final String PATH = "/email-suppressions";

    @Inject
    RecoveryDesk desk;

    @TestFactory
    Stream<DynamicTest> email_suppressions_keep_every_promise() {
        return ResourceContract.of(PATH)
                .scopes("campaigns:read", "campaigns:write")
                .unversioned()
                .create(() -> Json.write(new SuppressEmailRequest(address(), "by telephone")))
                .promises();
    }

    @Test
    @Proves("V16")
    void a_suppressed_address_gets_nothing_until_it_is_taken_off_the_list() {
        Story story = Story.fresh().abandoned();
        String id = suppress(story.email.toUpperCase(java.util.Locale.ROOT))
                .statusCode(201)
                .body("email", equalTo(story.email))
                .body("reason", equalTo("MANUAL"))
                .body("note", equalTo("by telephone"))
                .extract()
                .path("id");
        assertThat(story.state()).isEqualTo("SUPPRESSED MANUAL");
        suppress(story.email).statusCode(201).body("id", equalTo(id));
        asked().delete(PATH + "/{id}", id).then().statusCode(204);
        asked().delete(PATH + "/{id}", id).then().statusCode(404).body("code", equalTo("email-suppression-not-found"));
        asked().queryParam("email", story.email).get(PATH).then().body("items", empty());

        TestClock.CLOCK.advance(Duration.ofHours(3));
        Story next = new Story(story.email, TestClock.CLOCK.instant()).abandoned();
        desk.runTwoHoursAfter(next);
        assertThat(story.state()).isEqualTo("SUPPRESSED MANUAL");
        assertThat(next.state()).isEqualTo("SENT");
    }

    @Test
    void a_list_is_imported_once_and_exported() {
        String one = address();
        String other = address();
        Map<String, Object> list = Map.of("emails", List.of(one, other, one.toUpperCase(java.util.Locale.ROOT)));

        imports(list).statusCode(200).body("added", equalTo(2)).body("known", equalTo(0));
        imports(list).statusCode(200).body("added", equalTo(0)).body("known", equalTo(2));
        imports(Map.of("emails", List.of(one, "nobody"))).statusCode(400).body("code", equalTo("invalid-request"));
        asked().urlEncodingEnabled(false)
                .get(PATH + "?email=" + other)
                .then()
                .body("items[0].reason", equalTo("IMPORTED"));
        asked().get(PATH + "/export")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("email,reason,since"))
                .body(containsString(one + ",IMPORTED,20"))
                .body(matchesRegex("(?s)email,reason,since\r\n([^\r\n]+\r\n)+"));
    }

    /** Read as one media type it broke the program instead. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json, text/plain", "application/json,application/json", "json"})
    void a_list_of_media_types_is_none(String contentType) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1" + PATH + "/import"))
                .header("Authorization", "Bearer " + Tokens.all())
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(Map.of("emails", List.of(address())))))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({
        "BOUNCE,true,BOUNCED,customer-bounced",
        "COMPLAINT,true,COMPLAINED,customer-complained",
        "SOFT_BOUNCE,false,,"
    })
    void what_bounces_for_good_or_is_called_spam_gets_no_more(
            String type, boolean suppressed, String reason, String refusal) {
        Story story = Story.fresh().abandoned();

        feedback(Map.of("type", type, "email", story.email, "detail", "550 5.1.1"))
                .statusCode(200)
                .body("suppressed", equalTo(suppressed));

        assertThat(story.state()).isEqualTo(suppressed ? "SUPPRESSED " + reason : "SCHEDULED");
        if (suppressed) {
            asked().queryParam("email", story.email)
                    .get(PATH)
                    .then()
                    .body("items[0].reason", equalTo(reason))
                    .body("items[0].note", equalTo("550 5.1.1"));
            feedback(Map.of("type", type, "email", story.email)).body("suppressed", equalTo(false));
            byHand(story).statusCode(409).body("code", equalTo(refusal));
            Story later = new Story(story.email, TestClock.CLOCK.instant()).abandoned();
            assertThat(later.state()).isEqualTo("SUPPRESSED " + reason);
        }
    }

    @Test
    void what_came_with_a_list_is_called_so_in_histories_refusals_and_statistics() {
        Story story = Story.fresh().abandoned();
        imports(Map.of("emails", List.of(story.email))).statusCode(200);

        assertThat(story.state()).isEqualTo("SUPPRESSED IMPORTED");
        byHand(story).statusCode(409).body("code", equalTo("customer-suppressed"));
        asked().get("/recovery-campaigns/{id}/statistics", story.campaign())
                .then()
                .statusCode(200)
                .body("steps.find { it.step == 1 }.suppressed", greaterThan(0));
    }

    private static ValidatableResponse byHand(Story story) {
        return asked().header("Idempotency-Key", UUID.randomUUID())
                .body("{}")
                .post("/abandoned-carts/{id}/emails", story.cartId)
                .then();
    }

    private static String address() {
        return "list-" + UUID.randomUUID() + "@example.test";
    }

    private static RequestSpecification asked() {
        return given().auth().oauth2(Tokens.all()).contentType(ContentType.JSON);
    }

    private static ValidatableResponse suppress(String email) {
        return asked().body(Json.write(new SuppressEmailRequest(email, "by telephone")))
                .post(PATH)
                .then();
    }

    private static ValidatableResponse imports(Map<String, Object> list) {
        return asked().body(Json.write(list)).post(PATH + "/import").then();
    }

    private static ValidatableResponse feedback(Map<String, Object> word) {
        return asked().body(Json.write(word)).post("/email-feedback").then();
    }
}
