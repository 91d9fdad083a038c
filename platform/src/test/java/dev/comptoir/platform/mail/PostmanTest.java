package dev.comptoir.platform.mail;

import static dev.comptoir.platform.mail.OutgoingMail.Kind.MARKETING;
import static dev.comptoir.platform.mail.OutgoingMail.Kind.TRANSACTIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PostmanTest {

    private final AtomicReference<Uni<Void>> answer =
            new AtomicReference<>(Uni.createFrom().nothing());
    private final ReactiveMailer mailer = _ -> answer.get();
    private final Postman postman = new Postman(mailer, Duration.ofMillis(1));

    @Test
    void a_mail_without_answer_is_given_up_in_doubt() {
        assertThat(send(TRANSACTIONAL).state()).isEqualTo(SendOutcome.State.READY);
        assertThat(send(MARKETING).state()).isEqualTo(SendOutcome.State.UNKNOWN);
        assertThat(send(MARKETING).reason()).contains("did not answer");
    }

    @Test
    void the_mail_server_is_silent_after_eight_mails_without_answer_until_it_answers_again() {
        for (int mail = 1; mail <= 8; mail++) {
            assertThat(postman.isSilent()).isFalse();
            send(TRANSACTIONAL);
        }
        assertThat(postman.isSilent()).isTrue();

        answer.set(Uni.createFrom().voidItem());

        assertThat(send(TRANSACTIONAL).isSent()).isTrue();
        assertThat(postman.isSilent()).isFalse();
    }

    @Test
    void an_address_the_mailer_throws_at_is_the_failure_of_its_mail() {
        Postman throwing = new Postman(
                _ -> {
                    throw new IllegalArgumentException("no address");
                },
                Duration.ofMinutes(1));

        assertThat(send(throwing, MARKETING).reason()).isEqualTo("no address");
    }

    private SendOutcome send(OutgoingMail.Kind kind) {
        return send(postman, kind);
    }

    private static SendOutcome send(Postman postman, OutgoingMail.Kind kind) {
        return postman.send(new DueMail(
                        UUID.randomUUID(),
                        1,
                        kind,
                        "s@example.com",
                        "r@example.com",
                        "s",
                        "t",
                        "h",
                        "",
                        "<m@example.com>"))
                .await()
                .indefinitely();
    }
}
