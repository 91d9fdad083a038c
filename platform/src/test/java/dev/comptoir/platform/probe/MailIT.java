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
        assertThat(mail.headers().fieldNames()).toIterable().contains("To").doesNotContain("Cc", "Bcc");
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
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(state("crash-m")).isEqualTo("UNKNOWN"));
        assertThat(MailSeam.mailsTo("crash-m@example.com")).isEmpty();
    }

    @Test
    void more_mails_than_one_batch_go_out_and_claiming_them_touches_no_index() {
        insertReady("many-", 250, "many@example.com", 0);

        assertThat(MailSeam.awaitMailsTo("many@example.com", 250))
                .extracting(MailSeam.ReceivedMail::subject)
                .doesNotHaveDuplicates();
        await().untilAsserted(() -> assertThat(Database.current()
                        .count("mails where recipient = 'many@example.com' and state = 'SENT'"
                                + " and not is_open and attempts = 1 and sent_at is not null"))
                .isEqualTo(250));
        await().untilAsserted(() -> assertThat((Long) Database.current()
                        .value("select n_tup_hot_upd from pg_stat_user_tables where relname = 'mails'"))
                .isGreaterThanOrEqualTo(200));
    }

    @Test
    void a_mail_that_could_not_be_handed_over_waits_for_its_next_attempt_and_fails_after_the_twelfth() {
        insertReady("later-", 1, "no address", 0);
        insertReady("never-", 1, "no address", 11);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Database.current()
                                .count("mails where dedupe_key = 'never-1' and state = 'FAILED' and not is_open"
                                        + " and attempts = 12 and last_error <> '' and sent_at is null"))
                        .isEqualTo(1));
        await().untilAsserted(() -> assertThat(Database.current()
                        .count("mails where dedupe_key = 'later-1' and state in ('READY', 'SENDING') and is_open"
                                + " and attempts > 0 and last_error <> '' and next_attempt_at > created_at"))
                .isEqualTo(1));
        Database.current().execute("delete from mails where dedupe_key = 'later-1'");
    }

    /** Of the size real mails have. */
    private static void insertReady(String name, int count, String recipient, int attempts) {
        Database.current().execute("""
                insert into mails (id, dedupe_key, kind, purpose, subject_id, recipient, sender, subject, text_body, html_body,
                                   message_id, state, attempts, next_attempt_at, created_at)
                select gen_random_uuid(), ? || n, 'TRANSACTIONAL', 'test', gen_random_uuid(), ?, 'store@example.com',
                       'Mail ' || n, 'text', (select string_agg(md5(n || '-' || i), ' ') from generate_series(1, 40) i),
                       '<' || gen_random_uuid() || '@example.com>', 'READY', ?, now(), now()
                  from generate_series(1, ?) n""", name, recipient, attempts, count);
    }

    private static void insertInterrupted(String kind, String name) {
        Database.current()
                .execute(
                        """
                insert into mails (id, dedupe_key, kind, purpose, subject_id, recipient, sender, subject, text_body, html_body,
                                   message_id, state, attempts, next_attempt_at, claimed_until, created_at)
                values (?, ?, ?, 'test', ?, ?, 'store@example.com', 'Crash', 'text', '<p>html</p>', ?, 'SENDING', 1,
                        now() - interval '1 minute', now() - interval '1 second', now())""",
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
