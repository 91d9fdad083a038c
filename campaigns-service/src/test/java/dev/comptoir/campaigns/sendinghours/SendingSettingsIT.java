package dev.comptoir.campaigns.sendinghours;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.TestClock;
import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.storefront.StoreProfiles;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithComptoir(database = "campaigns")
class SendingSettingsIT {

    @Inject
    RecoveryDesk desk;

    @Inject
    StoreProfiles profiles;

    @AfterEach
    void at_any_time() {
        put("{}").statusCode(200);
    }

    @Test
    void what_falls_due_in_quiet_hours_goes_out_when_they_are_over() {
        Story story = Story.fresh().abandoned();
        Instant due = story.abandonedAt.plus(Duration.ofHours(2));
        String from = inStore(due.minusSeconds(3600))
                .toLocalTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        String until = inStore(due.plusSeconds(3600))
                .toLocalTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        put("{\"quietFrom\":\"%s\",\"quietUntil\":\"%s\"}".formatted(from, until))
                .statusCode(200)
                .body("quietFrom", equalTo(from));

        desk.runAt(due);
        assertThat(story.state()).isEqualTo("SCHEDULED");
        desk.runAt(due.plusSeconds(3600).truncatedTo(ChronoUnit.MINUTES));
        assertThat(story.state()).isEqualTo("SENT");
    }

    @Test
    void what_would_fall_due_in_a_quiet_time_is_planned_for_when_it_really_goes_out() {
        Story story = Story.fresh();
        LocalDateTime due = inStore(story.abandonedAt.plus(Duration.ofHours(2)));
        put("{\"quietDays\":[\"%s\"]}".formatted(due.getDayOfWeek())).statusCode(200);
        story.abandoned();
        String goes = due.toLocalDate()
                .plusDays(1)
                .atStartOfDay(profiles.current().await().indefinitely().timeZone())
                .toInstant()
                .toString();

        emails(story).body("items[0].dueAt", equalTo(goes));
        assertThat(((Timestamp) story.sends().getFirst().get("due_at")).toInstant())
                .hasToString(goes);
        given().auth()
                .oauth2(Tokens.secret("campaigns:read"))
                .contentType(ContentType.JSON)
                .body("""
                        {"name":"Thought of","minCartTotal":{"amount":"1.00","currency":"EUR"},
                         "steps":[{"delayAfterAbandonment":"PT2H"}]}""")
                .post("/recovery-campaigns/simulation")
                .then()
                .statusCode(200)
                .body("carts.find { it.cartId == '%s' }.emails[0].dueAt".formatted(story.cartId), equalTo(goes));

        put("{}").statusCode(200);
        desk.runAt(Instant.parse(goes).minusSeconds(1));
        assertThat(story.state()).isEqualTo("SCHEDULED");
        put("{\"quietDays\":[\"%s\"]}".formatted(due.plusDays(1).getDayOfWeek()))
                .statusCode(200);
        emails(story)
                .body(
                        "items[0].dueAt",
                        equalTo(Instant.parse(goes).plus(Duration.ofDays(1)).toString()));
    }

    @Test
    void a_quiet_day_passes() {
        Story story = Story.fresh().abandoned();
        Instant due = story.abandonedAt.plus(Duration.ofHours(2));
        put("{\"quietDays\":[\"%s\"]}".formatted(inStore(due).getDayOfWeek())).statusCode(200);

        desk.runAt(due);
        assertThat(story.state()).isEqualTo("SCHEDULED");
        desk.runAt(due.plus(Duration.ofDays(1)));
        assertThat(story.state()).isEqualTo("SENT");
    }

    @Test
    void no_more_go_out_in_an_hour_than_the_limit_and_the_rest_in_the_next() {
        desk.runAt(TestClock.CLOCK.instant().plus(Duration.ofDays(20)));
        Story one = Story.fresh().abandoned();
        Story other = Story.fresh().abandoned();
        put("{\"emailsPerHour\":1}").statusCode(200).body("emailsPerHour", equalTo(1));

        Instant due = one.abandonedAt.plus(Duration.ofHours(3));
        desk.runAt(due);
        desk.runAt(due.truncatedTo(ChronoUnit.HOURS).plusSeconds(3599));
        assertThat(sent(one, other)).isEqualTo(1);
        desk.runAt(due.truncatedTo(ChronoUnit.HOURS).plusSeconds(3600));
        assertThat(sent(one, other)).isEqualTo(2);
        assertThat(one.mails() + other.mails()).isEqualTo(2);
    }

    @Test
    void a_limit_counts_what_went_out_in_its_hour_before_it_was_set() {
        desk.runAt(TestClock.CLOCK.instant().plus(Duration.ofDays(20)));
        Story one = Story.fresh().abandoned();
        Story other = Story.fresh().abandoned();
        Instant hour = one.abandonedAt.plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.HOURS);
        desk.runAt(hour);
        assertThat(sent(one, other)).isEqualTo(2);

        Story third = new Story(Story.fresh().email, hour.minus(Duration.ofHours(2))).abandoned();
        put("{\"emailsPerHour\":2}").statusCode(200);
        desk.runAt(hour.plusSeconds(3599));
        assertThat(third.state()).isEqualTo("SCHEDULED");
        put("{\"emailsPerHour\":3}").statusCode(200);
        desk.run();
        assertThat(third.state()).isEqualTo("SENT");
    }

    @Test
    void shows_what_was_set_and_refuses_a_change_without_having_read() {
        put("{\"quietDays\":[\"SUNDAY\",\"SUNDAY\"],\"emailsPerHour\":500}").statusCode(200);
        String etag = settings()
                .body("quietDays", contains("SUNDAY"))
                .body("emailsPerHour", equalTo(500))
                .extract()
                .header("ETag");
        put("{}", "\"9999\"").statusCode(412).body("code", equalTo("stale-version"));
        put("{}", etag).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"quietFrom\":\"21:00\"}|422|invalid-quiet-hours",
                "{\"quietFrom\":\"21:00\",\"quietUntil\":\"21:00\"}|422|invalid-quiet-hours",
                "{\"quietFrom\":\"24:00\",\"quietUntil\":\"08:00\"}|400|invalid-request",
                "{\"quietDays\":[\"FREEDAY\"]}|400|invalid-value",
                "{\"emailsPerHour\":0}|400|invalid-request",
                "{\"consentByCountry\":[{\"country\":\"de\",\"requires\":\"OPT_IN\"}]}|400|invalid-request",
                "{\"consentByCountry\":[{\"country\":\"DE\",\"requires\":\"OPT_IN\"},{\"country\":\"DE\",\"requires\":\"NONE\"}]}|422|country-repeated"
            })
    void nonsense_is_a_clear_problem(String body, int status, String code) {
        put(body).statusCode(status).body("code", equalTo(code));
    }

    private LocalDateTime inStore(Instant at) {
        return LocalDateTime.ofInstant(
                at, profiles.current().await().indefinitely().timeZone());
    }

    private static ValidatableResponse emails(Story story) {
        return given().auth()
                .oauth2(Tokens.secret("campaigns:read"))
                .get("/abandoned-carts/{id}/emails", story.cartId)
                .then()
                .statusCode(200);
    }

    private static long sent(Story... stories) {
        return Stream.of(stories).filter(story -> story.state().equals("SENT")).count();
    }

    private static ValidatableResponse settings() {
        return given().auth()
                .oauth2(Tokens.secret("settings:read"))
                .get("/settings/recovery/sending")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse put(String body) {
        return put(body, "*");
    }

    private static ValidatableResponse put(String body, String ifMatch) {
        return given().auth()
                .oauth2(Tokens.secret("settings:write"))
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/settings/recovery/sending")
                .then();
    }
}
