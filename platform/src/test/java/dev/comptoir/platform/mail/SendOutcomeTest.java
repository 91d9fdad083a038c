package dev.comptoir.platform.mail;

import static dev.comptoir.platform.mail.OutgoingMail.Kind.MARKETING;
import static dev.comptoir.platform.mail.OutgoingMail.Kind.TRANSACTIONAL;
import static dev.comptoir.platform.mail.SendOutcome.State.FAILED;
import static dev.comptoir.platform.mail.SendOutcome.State.READY;
import static dev.comptoir.platform.mail.SendOutcome.State.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendOutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "recipient address not accepted, 550, 5.1.1 no such user",
        "recipient address not accepted, 553, no such user",
        "sending data failed, 554, 5.7.1 this is spam",
        "sending data failed, 552, too large"
    })
    void a_refused_recipient_or_message_is_final(String step, int code, String reply) {
        assertThat(after(1, TRANSACTIONAL, reply(step, code, reply))).isEqualTo(FAILED);
        assertThat(after(1, MARKETING, reply(step, code, reply))).isEqualTo(FAILED);
    }

    @Test
    void a_message_larger_than_the_mail_server_allows_is_final() {
        assertThat(after(1, TRANSACTIONAL, found("message exceeds allowed size limit")))
                .isEqualTo(FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "AUTH PLAIN failed, 535, 5.7.8 wrong password",
        "got error response, 554, no service here",
        "sender address not accepted, 530, authentication required",
        "sender address not accepted, 550, unknown sender",
        "DATA command not accepted, 503, not now",
        "recipient address not accepted, 530, 5.7.0 authentication required",
        "recipient address not accepted, 554, 5.7.1 relay access denied",
        "recipient address not accepted, 450, 4.2.0 greylisted",
        "sending data failed, 451, try again later"
    })
    void what_is_not_about_the_recipient_or_the_message_waits_whatever_the_mail(String step, int code, String reply) {
        assertThat(after(1, TRANSACTIONAL, reply(step, code, reply))).isEqualTo(READY);
        assertThat(after(1, MARKETING, reply(step, code, reply))).isEqualTo(READY);
    }

    @Test
    void in_doubt_a_marketing_mail_is_given_up_and_a_transactional_mail_is_sent_again() {
        for (Throwable doubt : List.of(
                new TimeoutException(),
                new IOException("socket was closed unexpected."),
                found("Connection was closed."))) {
            assertThat(after(1, MARKETING, doubt)).isEqualTo(UNKNOWN);
            assertThat(after(1, TRANSACTIONAL, doubt)).isEqualTo(READY);
        }
    }

    @Test
    void a_marketing_mail_that_certainly_did_not_go_out_is_sent_again() {
        for (Throwable failure : List.of(
                new ConnectException("Connection refused"),
                new UnknownHostException("mail.example.com"),
                new IllegalArgumentException("no address"),
                found("STARTTLS required but not supported by server"))) {
            assertThat(after(1, MARKETING, failure)).isEqualTo(READY);
        }
    }

    @Test
    void the_twelfth_attempt_is_the_last() {
        assertThat(after(11, TRANSACTIONAL, new TimeoutException())).isEqualTo(READY);
        assertThat(after(12, TRANSACTIONAL, new TimeoutException())).isEqualTo(FAILED);
        assertThat(after(12, MARKETING, new TimeoutException())).isEqualTo(UNKNOWN);
    }

    @Test
    void a_failure_always_has_a_reason_that_can_be_stored() {
        assertThat(reason(new TimeoutException())).isEqualTo("java.util.concurrent.TimeoutException");
        assertThat(reason(new IOException(" "))).startsWith("java.io.IOException");
        assertThat(reason(new IOException("a\0b"))).isEqualTo("a b");
        assertThat(reason(new IOException("x".repeat(5_000)))).hasSize(1_000);
    }

    private static SendOutcome.State after(int attempt, OutgoingMail.Kind kind, Throwable failure) {
        return SendOutcome.failed(mail(attempt, kind), failure).state();
    }

    private static String reason(Throwable failure) {
        return SendOutcome.failed(mail(1, TRANSACTIONAL), failure).reason();
    }

    private static DueMail mail(int attempt, OutgoingMail.Kind kind) {
        return new DueMail(UUID.randomUUID(), attempt, kind, "s@example.com", "r@example.com", "", "", "", "", "", "");
    }

    /** As the mail client makes it from a reply. */
    private static Throwable reply(String step, int code, String reply) {
        return new SMTPException(step, code, List.of(code + " " + reply), true);
    }

    /** As the mail client fails without a reply. */
    private static Throwable found(String message) {
        Promise<Void> promise = Promise.promise();
        promise.fail(message);
        return promise.future().cause();
    }
}
