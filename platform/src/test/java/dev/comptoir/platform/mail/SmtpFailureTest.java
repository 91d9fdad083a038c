package dev.comptoir.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the mail client really says about each step a mail server can break off at. */
class SmtpFailureTest {

    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 554 no service here, false",
        "AUTH, 535 wrong password, false",
        "MAIL, 550 unknown sender, false",
        "RCPT, 550 no such user, true",
        "RCPT, 450 greylisted, false",
        "RCPT, 530 authentication required, false",
        "DATA, 503 not now, false",
        "., 554 this is spam, true",
        "., 451 try again later, false"
    })
    void only_a_refused_recipient_or_message_is_a_refusal_and_no_reply_leaves_a_doubt(
            String step, String reply, boolean isRefusal) {
        Throwable failure = failureOf(step, reply);

        assertThat(SmtpFailure.isRefusal(failure)).as(failure.toString()).isEqualTo(isRefusal);
        assertThat(SmtpFailure.isInDoubt(failure)).as(failure.toString()).isFalse();
    }

    @Test
    void a_message_larger_than_the_server_takes_is_a_refusal() {
        assertThat(SmtpFailure.isRefusal(failureOf("EHLO", "250-localhost\r\n250-AUTH PLAIN\r\n250 SIZE 10")))
                .isTrue();
    }

    // Before the greeting the client never ends such an attempt: the time limit does.
    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "AUTH", "MAIL", "RCPT", "DATA", "."})
    void a_lost_connection_ends_the_attempt_and_leaves_a_doubt(String step) {
        Throwable failure = failureOf(step, ScriptedMailServer.HANG_UP);

        assertThat(failure).isNotInstanceOf(TimeoutException.class);
        assertThat(SmtpFailure.isRefusal(failure)).isFalse();
        assertThat(SmtpFailure.isInDoubt(failure)).as(failure.toString()).isTrue();
    }

    @Test
    void a_server_that_is_down_leaves_no_doubt() {
        int port;
        try (ScriptedMailServer server = new ScriptedMailServer("", "")) {
            port = server.port();
        }
        Throwable failure = send(port);

        assertThat(SmtpFailure.isInDoubt(failure)).as(failure.toString()).isFalse();
    }

    private static Throwable failureOf(String step, String reply) {
        try (ScriptedMailServer server = new ScriptedMailServer(step, reply)) {
            return send(server.port());
        }
    }

    private static Throwable send(int port) {
        MailConfig config = new MailConfig("127.0.0.1", port)
                .setLogin(LoginOption.REQUIRED)
                .setUsername("store")
                .setPassword("secret");
        MailClient client = MailClient.create(VERTX, config);
        MailMessage mail = new MailMessage("store@example.com", "customer@example.com", "Subject", "Text");
        return catchThrowable(() -> client.sendMail(mail)
                                .toCompletionStage()
                                .toCompletableFuture()
                                .orTimeout(20, TimeUnit.SECONDS)
                                .join())
                        instanceof CompletionException failed
                ? failed.getCause()
                : new AssertionError("the mail was sent");
    }
}
