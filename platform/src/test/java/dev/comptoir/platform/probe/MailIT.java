package dev.comptoir.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.MailSeam;
import dev.comptoir.testkit.Tokens;
import dev.comptoir.testkit.WithComptoir;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithComptoir(database = "platform")
class MailIT {

    @Test
    void a_mail_goes_out_after_the_commit_with_a_message_id_made_from_its_reason() {
        write("mailed").statusCode(201);

        var mail = MailSeam.awaitMailsTo("mailed@example.com", 1).getFirst();

        assertThat(mail.header("Message-ID")).matches("<[0-9a-f]{32}@example.com>");
        assertThat(mail.header("Subject")).isEqualTo("Note mailed");
        await().untilAsserted(() -> assertThat(state("note:mailed")).isEqualTo("SENT"));
    }

    @Test
    void a_second_mail_for_the_same_reason_is_dropped() {
        write("repeated").statusCode(201);
        write("repeated").statusCode(201);
        await().untilAsserted(() -> assertThat(state("note:repeated")).isEqualTo("SENT"));
        write("repeatedlast").statusCode(201);
        MailSeam.awaitMailsTo("repeatedlast@example.com", 1);

        assertThat(MailSeam.mailsTo("repeated@example.com")).hasSize(1);
    }

    @Test
    void a_rolled_back_mail_never_goes_out() {
        write("refusemail").statusCode(422);
        write("marker").statusCode(201);
        MailSeam.awaitMailsTo("marker@example.com", 1);

        assertThat(MailSeam.mailsTo("refusemail@example.com")).isEmpty();
        assertThat(Database.current().count("mails where dedupe_key = 'note:refusemail'"))
                .isZero();
    }

    @Test
    void after_a_crash_while_sending_a_transactional_mail_is_sent_again_and_a_marketing_mail_is_not() {
        insertInterrupted("TRANSACTIONAL", "crash-t");
        insertInterrupted("MARKETING", "crash-m");

        MailSeam.awaitMailsTo("crash-t@example.com", 1);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(state("crash-m")).isEqualTo("UNKNOWN"));
        assertThat(MailSeam.mailsTo("crash-m@example.com")).isEmpty();
    }

    private static void insertInterrupted(String kind, String name) {
        Database.current()
                .execute(
                        """
                insert into mails (id, dedupe_key, kind, purpose, subject_id, recipient, sender, subject, text_body, html_body,
                                   message_id, state, attempts, next_attempt_at, created_at)
                values (?, ?, ?, 'test', ?, ?, 'store@example.com', 'Crash', 'text', '<p>html</p>', ?, 'SENDING', 1,
                        now() - interval '1 second', now())""",
                        UUID.randomUUID(),
                        name,
                        kind,
                        UUID.randomUUID(),
                        name + "@example.com",
                        "<" + name + "@example.com>");
    }

    private static Object state(String dedupeKey) {
        return Database.current().value("select state from mails where dedupe_key = ?", dedupeKey);
    }

    private static io.restassured.response.ValidatableResponse write(String text) {
        return given().auth()
                .oauth2(Tokens.secret("files:write"))
                .contentType(ContentType.JSON)
                .body("{\"text\":\"" + text + "\",\"price\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}")
                .post("/notes")
                .then();
    }
}
