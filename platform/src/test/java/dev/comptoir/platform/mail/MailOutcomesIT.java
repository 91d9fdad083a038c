package dev.comptoir.platform.mail;

import static dev.comptoir.platform.mail.OutgoingMail.Kind.TRANSACTIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.testkit.Database;
import dev.comptoir.testkit.WithComptoir;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows here are claimed until tomorrow or due tomorrow: the program's own sender leaves them alone. */
@QuarkusTest
@WithComptoir(database = "platform")
class MailOutcomesIT {

    @Inject
    MailStore store;

    @Inject
    Vertx vertx;

    @Inject
    Pool pool;

    @AfterEach
    void forget() {
        Database.current().execute("delete from mails where dedupe_key like 'outcome-%'");
    }

    @ParameterizedTest
    @CsvSource({
        // Its own attempt still holds the mail.
        "SENDING, 1, SENT, SENT", "SENDING, 1, READY, READY", "SENDING, 1, UNKNOWN, UNKNOWN",
                "SENDING, 1, FAILED, FAILED",
        // Its attempt was taken for lost.
        "READY, 1, SENT, SENT", "UNKNOWN, 1, SENT, SENT", "UNKNOWN, 1, READY, UNKNOWN", "READY, 1, FAILED, READY",
        // Another attempt is under way, or over.
        "SENDING, 2, SENT, SENT", "SENDING, 2, READY, SENDING", "SENDING, 2, FAILED, SENDING", "SENT, 2, READY, SENT",
        "FAILED, 2, READY, FAILED", "FAILED, 2, SENT, SENT"
    })
    void what_was_sent_is_sent_and_any_other_outcome_counts_only_while_its_attempt_holds_the_mail(
            String stateNow, int attemptsNow, SendOutcome.State outcome, String expected) {
        DueMail mail = insert(stateNow, attemptsNow);

        store.settle(List.of(new SendOutcome(mail, outcome, outcome == SendOutcome.State.SENT ? "" : "why")))
                .await()
                .indefinitely();

        assertThat(state(mail)).isEqualTo(expected);
        assertThat(Database.current().value("select is_open from mails where id = ?", mail.id()))
                .isEqualTo(List.of("READY", "SENDING").contains(expected));
    }

    @Test
    void settling_the_same_outcome_twice_changes_nothing() {
        for (SendOutcome.State outcome : SendOutcome.State.values()) {
            DueMail mail = insert("SENDING", 1);
            List<SendOutcome> outcomes = List.of(new SendOutcome(mail, outcome, "why"));
            store.settle(outcomes).await().indefinitely();
            Object once = row(mail);

            store.settle(outcomes).await().indefinitely();

            assertThat(row(mail)).isEqualTo(once);
        }
    }

    @Test
    void a_mail_without_answer_does_not_keep_the_others_unsettled() {
        List<DueMail> mails =
                Stream.generate(() -> insert("SENDING", 1)).limit(3).toList();
        String silent = mails.getFirst().recipient();
        MailSender sender = sender(message -> message.getTo().contains(silent)
                ? Uni.createFrom().nothing()
                : Uni.createFrom().voidItem());

        var sending = sender.sendAll(mails).subscribe().with(_ -> {});

        await().untilAsserted(() ->
                assertThat(mails.stream().map(MailOutcomesIT::state)).containsExactly("SENDING", "SENT", "SENT"));
        sending.cancel();
    }

    @Test
    void only_what_was_sent_counts_for_going_on_without_a_pause() {
        List<DueMail> mails = Stream.generate(MailOutcomesIT::mail).limit(40).toList();
        String last = mails.getLast().recipient();
        Throwable wrongPassword = new SMTPException("AUTH PLAIN failed", 535, List.of("535 no"), false);
        MailSender sender = sender(message -> message.getTo().contains(last)
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(wrongPassword));

        assertThat(sender.sendAll(mails).await().indefinitely()).isEqualTo(1);
        assertThat(sender.sendAll(mails.subList(0, 39)).await().indefinitely()).isZero();
    }

    @Test
    void a_mail_still_on_its_way_is_not_taken_for_lost_while_its_sender_lives() {
        DueMail mail = insert("SENDING", 1);
        CompletableFuture<Void> answer = new CompletableFuture<>();
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
        MailSender sender =
                sender(new MailStore(pool, later), _ -> Uni.createFrom().completionStage(answer));
        var sending = sender.sendAll(List.of(mail)).subscribe().with(_ -> {});
        // Not due yet for the program's own sender, which would rightly take it for lost.
        Database.current().execute("""
                        update mails set claimed_until = now() - interval '1 second', next_attempt_at = now() + interval '1 hour'
                         where id = ?""", mail.id());

        sender.tick().await().indefinitely();

        assertThat(state(mail)).isEqualTo("SENDING");
        answer.complete(null);
        await().untilAsserted(() -> assertThat(state(mail)).isEqualTo("SENT"));
        sending.cancel();
    }

    @Test
    void a_sender_that_is_killed_leaves_in_doubt_only_what_it_was_handing_over() {
        List<DueMail> mails =
                Stream.generate(() -> insert("READY", 0)).limit(20).toList();
        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
        MailSender sender =
                sender(new MailStore(pool, tomorrow), _ -> Uni.createFrom().nothing());

        sender.tick().await().indefinitely();

        await().untilAsserted(() -> assertThat(states(mails)).containsEntry("SENDING", 8L));
        assertThat(states(mails)).containsEntry("READY", 12L);
    }

    private static Map<Object, Long> states(List<DueMail> mails) {
        return mails.stream().collect(Collectors.groupingBy(MailOutcomesIT::state, Collectors.counting()));
    }

    private MailSender sender(Function<MailMessage, Uni<?>> client) {
        return sender(store, client);
    }

    private MailSender sender(MailStore store, Function<MailMessage, Uni<?>> client) {
        return new MailSender(
                store,
                new SmtpTransport(client, Duration.ofSeconds(10), Duration.ofMinutes(10)),
                new MailOutbox(Clock.systemUTC()),
                vertx,
                new SimpleMeterRegistry());
    }

    private static DueMail insert(String state, int attempts) {
        DueMail mail = mail();
        Database.current()
                .execute(
                        """
                        insert into mails (id, dedupe_key, kind, purpose, subject_id, recipient, sender, subject, text_body, html_body,
                                           message_id, state, is_open, attempts, next_attempt_at, claimed_until, created_at)
                        values (?, ?, 'TRANSACTIONAL', 'test', ?, ?, ?, 's', 't', 'h', ?, ?, ?, ?, now() + interval '1 day',
                                now() + interval '1 day', now())""",
                        mail.id(),
                        "outcome-" + mail.id(),
                        mail.id(),
                        mail.recipient(),
                        mail.sender(),
                        mail.messageId(),
                        state,
                        List.of("READY", "SENDING").contains(state),
                        attempts);
        return mail;
    }

    private static DueMail mail() {
        UUID id = UUID.randomUUID();
        return new DueMail(
                id,
                1,
                TRANSACTIONAL,
                "store@example.com",
                id + "@example.com",
                "s",
                "t",
                "h",
                "",
                "<" + id + "@example.com>",
                "");
    }

    private static Object state(DueMail mail) {
        return Database.current().value("select state from mails where id = ?", mail.id());
    }

    private static Object row(DueMail mail) {
        return Database.current().value("select row(m.*)::text from mails m where id = ?", mail.id());
    }
}
