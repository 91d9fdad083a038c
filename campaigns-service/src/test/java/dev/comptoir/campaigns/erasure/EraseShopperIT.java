package dev.comptoir.campaigns.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.contracts.calls.PersonalDataRequestV1;
import dev.comptoir.contracts.orders.CustomerErasedV1;
import dev.comptoir.json.Json;
import dev.comptoir.platform.security.SuitePasses;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class EraseShopperIT {

    @Inject
    RecoveryDesk desk;

    @Inject
    SuitePasses passes;

    private final String name = "zq" + UUID.randomUUID().toString().replace("-", "");
    private final String email = name + "@example.test";

    private Story story() {
        return new Story(email, TestClock.CLOCK.instant());
    }

    private void erase(Story story) {
        story.tell(
                new CustomerErasedV1(
                        UUID.randomUUID(),
                        1,
                        email,
                        List.of(email),
                        "erased-%s@erased.invalid".formatted(UUID.randomUUID()),
                        List.of(),
                        TestClock.CLOCK.instant()),
                "campaigns.orders");
    }

    /** What is still on its way to others has it a moment longer. */
    private void isNowhere() {
        await().untilAsserted(
                        () -> assertThat(Database.current().columnsWith(name)).isEmpty());
    }

    private static RequestSpecification asked() {
        return given().auth().oauth2(Tokens.all()).contentType(ContentType.JSON);
    }

    private void post(String path, Map<String, String> body) {
        asked().header("Idempotency-Key", UUID.randomUUID())
                .body(Json.write(body))
                .post(path)
                .then()
                .statusCode(201);
    }

    @Test
    void an_erased_person_is_nowhere_any_more_and_nothing_planned_goes_out() {
        Story sent = story().abandoned();
        post("/email-consents", Map.of("email", email, "basis", "OPT_IN", "evidence", "Box of " + name));
        post("/abandoned-carts/%s/emails".formatted(sent.cartId), Map.of("message", "Dear " + name));

        // One that has not left the house is deleted instead.
        MailSeam.awaitMailsTo(email, 1);
        known().body("records.shoppers.email", contains(email))
                .body("records.consents.evidence", contains("Box of " + name))
                .body("records.abandonedCarts.cartId", contains(sent.cartId.toString()))
                .body("records.reminders", hasSize(2));

        erase(sent);

        isNowhere();
        assertThat(sent.sends()).extracting(send -> send.get("reason")).contains("ERASED");
        desk.runTwoHoursAfter(sent);
        assertThat(sent.mails()).isEqualTo(1);
        asked().header("Idempotency-Key", UUID.randomUUID())
                .body("{}")
                .post("/abandoned-carts/{id}/emails", sent.cartId)
                .then()
                .statusCode(409)
                .body("code", equalTo("customer-erased"));
    }

    @Test
    void what_happened_before_brings_nobody_back_and_who_comes_back_is_new() {
        Story before = story();
        TestClock.CLOCK.advance(Duration.ofMinutes(1));
        erase(before);
        before.abandoned();
        assertThat(before.sends()).isEmpty();

        TestClock.CLOCK.advance(Duration.ofMinutes(1));
        Story back = story().abandoned();
        desk.runTwoHoursAfter(back);
        assertThat(back.state()).isEqualTo("SENT");
    }

    @Test
    void an_address_that_was_suppressed_stays_so_when_it_comes_back() {
        post("/email-suppressions", Map.of("email", email, "note", "Rang " + name));
        erase(story());
        isNowhere();
        asked().queryParam("email", email).get("/email-suppressions").then().body("items", empty());

        TestClock.CLOCK.advance(Duration.ofMinutes(1));
        Story back = story().abandoned();

        assertThat(back.state()).isEqualTo("SUPPRESSED MANUAL");
        asked().queryParam("email", email).get("/email-suppressions").then().body("items[0].reason", equalTo("MANUAL"));
    }

    private ValidatableResponse known() {
        return given().header("Authorization", passes.issue(PersonalDataRequestV1.PURPOSE))
                .contentType(ContentType.JSON)
                .body(Json.write(new PersonalDataRequestV1(List.of(email), null)))
                .post("/internal/personal-data")
                .then()
                .statusCode(200);
    }
}
