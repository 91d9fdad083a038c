package dev.comptoir.platform.mail;

import static dev.comptoir.platform.mail.OutgoingMail.Kind.MARKETING;
import static dev.comptoir.platform.mail.OutgoingMail.Kind.TRANSACTIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.mailencoder.MailEncoder;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SmtpTransportTest {

    private final AtomicReference<Uni<Void>> answer =
            new AtomicReference<>(Uni.createFrom().nothing());
    private final Function<MailMessage, Uni<?>> mailer = _ -> answer.get();
    private final SmtpTransport transport = new SmtpTransport(mailer, Duration.ofMillis(1), Duration.ofMillis(50));

    @Test
    void a_mail_without_answer_is_given_up_in_doubt() {
        assertThat(send(TRANSACTIONAL).state()).isEqualTo(SendOutcome.State.READY);
        assertThat(send(MARKETING).state()).isEqualTo(SendOutcome.State.UNKNOWN);
        assertThat(send(MARKETING).reason()).contains("did not answer");
    }

    @Test
    void the_mail_server_is_silent_after_eight_mails_without_answer_until_it_answers_again() {
        for (int mail = 1; mail <= 8; mail++) {
            assertThat(transport.isSilent()).isFalse();
            send(TRANSACTIONAL);
        }
        assertThat(transport.isSilent()).isTrue();

        answer.set(Uni.createFrom().voidItem());

        assertThat(send(TRANSACTIONAL).isSent()).isTrue();
        assertThat(transport.isSilent()).isFalse();
    }

    @Test
    void an_answer_that_takes_long_is_waited_for_and_counts() {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        answer.set(Uni.createFrom().completionStage(slow));
        CompletableFuture<SendOutcome> late = new CompletableFuture<>();
        SmtpTransport patient = new SmtpTransport(mailer, Duration.ofMillis(1), Duration.ofMinutes(1));

        assertThat(patient.send(mail(TRANSACTIONAL), late::complete).await().indefinitely())
                .isNull();
        assertThat(late).isNotDone();
        slow.complete(null);

        assertThat(late.join().isSent()).isTrue();
    }

    @Test
    void an_address_the_mailer_throws_at_is_the_failure_of_its_mail() {
        SmtpTransport throwing = new SmtpTransport(
                _ -> {
                    throw new IllegalArgumentException("no address");
                },
                Duration.ofMinutes(1),
                Duration.ofMinutes(1));

        assertThat(send(throwing, MARKETING).reason()).isEqualTo("no address");
    }

    @Test
    void a_mail_has_no_header_without_a_value() {
        String written = new MailEncoder(SmtpTransport.message(mail(TRANSACTIONAL)), "shop.example").encode();

        assertThat(written)
                .contains("To: r@example.com\n", "Message-ID: <m@example.com>\n")
                .doesNotContainPattern("(?im)^(cc|bcc|reply-to|list-unsubscribe):");
    }

    @Test
    void an_address_that_cannot_be_read_is_not_sent_to() {
        DueMail mail = mail(MARKETING, "no address");
        assertThat(transport.send(mail, _ -> {}).await().indefinitely().state()).isEqualTo(SendOutcome.State.READY);
    }

    private SendOutcome send(OutgoingMail.Kind kind) {
        return send(transport, kind);
    }

    private static SendOutcome send(SmtpTransport transport, OutgoingMail.Kind kind) {
        DueMail mail = mail(kind);
        CompletableFuture<SendOutcome> late = new CompletableFuture<>();
        SendOutcome soon = transport.send(mail, late::complete).await().indefinitely();
        return soon == null ? late.join() : soon;
    }

    private static DueMail mail(OutgoingMail.Kind kind) {
        return mail(kind, "r@example.com");
    }

    private static DueMail mail(OutgoingMail.Kind kind, String recipient) {
        return new DueMail(
                UUID.randomUUID(), 1, kind, "s@example.com", recipient, "s", "t", "h", "", "<m@example.com>", "");
    }
}
