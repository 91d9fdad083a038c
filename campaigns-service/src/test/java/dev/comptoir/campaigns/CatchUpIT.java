package dev.comptoir.campaigns;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import dev.comptoir.testkit.contract.CatchUp;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Programs catch up with lists. */
@QuarkusTest
@WithComptoir(database = "campaigns")
class CatchUpIT {

    @Inject
    RecoveryDesk desk;

    @Test
    void a_mail_that_was_sent_or_clicked_stands_behind_one_that_was_sent_before() {
        Story story = Story.fresh().abandoned();
        String mails = "/abandoned-carts/" + story.cartId + "/emails";
        later();
        String byHand = post(mails, "{}").getString("id");
        sent(mails, byHand);
        String since = read(mails).getString("items.find { it.id == '%s' }.updatedAt".formatted(byHand));
        assertThat(since(mails, since)).containsExactly(byHand);
        desk.runTwoHoursAfter(story);
        String planned = read(mails).getString("items.find { it.origin == 'AUTOMATIC' }.id");
        sent(mails, planned);
        assertThat(since(mails, since)).containsExactly(byHand, planned);
        later();
        story.clicked(UUID.fromString(byHand), TestClock.CLOCK.instant());
        assertThat(since(mails, since)).containsExactly(planned, byHand);
    }

    @Test
    void consents_stand_in_the_order_in_which_they_were_recorded() {
        String first = consent().getString("id");
        JsonPath second = consent();
        String third = consent().getString("id");
        assertThat(since("/email-consents", second.getString("recordedAt")))
                .doesNotContain(first)
                .containsSubsequence(second.getString("id"), third);
    }

    @Test
    void addresses_stand_in_the_order_in_which_they_were_suppressed() {
        String first = suppression().getString("id");
        JsonPath second = suppression();
        String third = suppression().getString("id");
        assertThat(since("/email-suppressions", second.getString("since")))
                .doesNotContain(first)
                .containsSubsequence(second.getString("id"), third);
        asked().delete("/email-suppressions/{id}", third).then().statusCode(204);
        assertThat(since("/email-suppressions", second.getString("since"))).doesNotContain(third);
    }

    @Test
    void another_order_and_a_time_that_is_none_are_refused() {
        String mails = "abandoned-carts/" + Story.fresh().abandoned().cartId + "/emails";
        for (String list : List.of("email-consents", "email-suppressions", mails)) {
            for (String wrong : List.of("updatedFrom=yesterday", "sort=number")) {
                asked().get("/" + list + "?" + wrong).then().statusCode(400).body("code", equalTo("invalid-request"));
            }
        }
    }

    /** A row stays where it is once its mail is noted as sent. */
    private static void sent(String mails, String id) {
        await().until(
                        () -> read(mails).getString("items.find { it.id == '%s' }.delivery".formatted(id)),
                        equalTo("SENT"));
    }

    private static void later() {
        TestClock.CLOCK.advance(Duration.ofSeconds(1));
    }

    private static JsonPath consent() {
        later();
        return post("/email-consents", """
                {"email":"%s@example.test","basis":"OPT_IN","evidence":"Box 1"}""".formatted(UUID.randomUUID()));
    }

    private static JsonPath suppression() {
        later();
        return post("/email-suppressions", "{\"email\":\"%s@example.test\"}".formatted(UUID.randomUUID()));
    }

    private static JsonPath post(String path, String body) {
        return asked().header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath read(String path) {
        return asked().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static List<String> since(String list, String time) {
        return CatchUp.since(CatchUpIT::asked, list, "id", time);
    }

    private static RequestSpecification asked() {
        return given().auth().oauth2(Tokens.all()).contentType(ContentType.JSON);
    }
}
