package dev.comptoir.campaigns.campaign;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.comptoir.campaigns.Story;
import dev.comptoir.campaigns.sending.RecoveryDesk;
import dev.comptoir.json.Json;
import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "campaigns")
class AutomaticReminderTestIT {

    private static final String SYSTEM = "00000000-0000-7000-8000-000000000001";

    @Inject
    RecoveryDesk desk;

    @AfterEach
    void as_shipped() {
        put("{\"enabled\":true,\"delay\":\"PT2H\"}").statusCode(200);
        Database.current()
                .execute("update recovery_campaigns set activated_at = null, resumed_at = null where is_system");
    }

    private static RequestSpecification asked() {
        return given().auth().oauth2(Tokens.all()).contentType(ContentType.JSON);
    }

    private static ValidatableResponse put(String body) {
        String etag = asked().get("/settings/recovery").header("ETag");
        return asked().header("If-Match", etag)
                .body(body)
                .put("/settings/recovery")
                .then();
    }

    private static String template(String subject) {
        return asked().body(Json.write(Map.of(
                        "name",
                        "Template " + UUID.randomUUID(),
                        "texts",
                        List.of(Map.of("language", "en", "subject", subject, "message", "{{ greeting }}")))))
                .post("/recovery-email-templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String tried(String one, String other) {
        return """
                {"enabled":true,"delay":"PT2H","templateId":"%s","alternativeTemplateId":"%s"}""".formatted(one, other);
    }

    private static int mailsAbout(String subject) {
        return (int) Database.current().count("mails where subject = ?", subject);
    }

    private static boolean isOther(Story story) {
        return (story.cartId.getLeastSignificantBits() & 1) == 1;
    }

    @Test
    void half_of_the_carts_get_the_other_template_and_the_statistics_compare_them() {
        String oneSubject = "One " + UUID.randomUUID();
        String otherSubject = "Other " + UUID.randomUUID();
        String one = template(oneSubject);
        String other = template(otherSubject);
        put(tried(one, other))
                .statusCode(200)
                .body("templateId", equalTo(one))
                .body("alternativeTemplateId", equalTo(other))
                .body("campaignId", equalTo(SYSTEM));
        List<Story> stories =
                Stream.generate(() -> Story.fresh().abandoned()).limit(6).toList();
        desk.runTwoHoursAfter(stories.getLast());
        for (Story story : stories) {
            assertThat(MailSeam.awaitMailsTo(story.email, 1).getFirst().subject())
                    .isEqualTo(isOther(story) ? otherSubject : oneSubject);
        }
        // Carts that other tests left behind may be due as well.
        await().untilAsserted(() -> asked().get("/recovery-campaigns/{id}/statistics", SYSTEM)
                .then()
                .statusCode(200)
                .rootPath("steps.find { it.step == 1 }.test")
                .body("variants.variant", contains("A", "B"))
                .body("variants.sent", contains(mailsAbout(oneSubject), mailsAbout(otherSubject)))
                .body("winner", nullValue()));
    }

    @Test
    void a_template_is_not_tried_against_itself_nor_against_none() {
        String one = template("One");
        put(tried(one, one)).statusCode(422).body("code", equalTo("alternative-is-template"));
        put(tried(one, UUID.randomUUID().toString())).statusCode(422).body("code", equalTo("email-template-unknown"));
    }
}
