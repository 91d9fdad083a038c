package dev.comptoir.platform.mail;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands one mail to the SMTP server and tells within a time limit how that went. */
@ApplicationScoped
@IfBuildProperty(name = "comptoir.mail", stringValue = "true")
class Postman {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReactiveMailer mailer;
    private final AtomicInteger underway = new AtomicInteger();

    Postman(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    Uni<SendOutcome> send(DueMail mail) {
        return handOver(mail)
                .ifNoItem()
                .after(PATIENCE)
                .failWith(() -> new TimeoutException("the mail server did not answer in " + PATIENCE))
                .map(_ -> SendOutcome.sent(mail))
                .onFailure()
                .recoverWithItem(failure -> SendOutcome.failed(mail, failure));
    }

    /** How many mails occupy a connection, also those nobody waits for any longer: the mailer cannot break off. */
    int underway() {
        return underway.get();
    }

    /** The mailer throws at once for an address it cannot read: that is the failure of this mail, not of the batch. */
    private Uni<Void> handOver(DueMail mail) {
        return Uni.createFrom().emitter(end -> {
            underway.incrementAndGet();
            Uni.createFrom()
                    .deferred(() -> mailer.send(message(mail)))
                    .onItemOrFailure()
                    .invoke((_, _) -> underway.decrementAndGet())
                    .subscribe()
                    .with(end::complete, end::fail);
        });
    }

    private static Mail message(DueMail mail) {
        Mail message = new Mail()
                .setFrom(mail.sender())
                .addTo(mail.recipient())
                .setSubject(mail.subject())
                .setText(mail.textBody())
                .setHtml(mail.htmlBody())
                .addHeader("Message-ID", mail.messageId());
        if (!mail.listUnsubscribe().isEmpty()) {
            message.addHeader("List-Unsubscribe", "<" + mail.listUnsubscribe() + ">");
            message.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }
}
