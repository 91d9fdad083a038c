package dev.comptoir.platform.mail;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Hands one mail to the SMTP server and tells within a time limit how that went. */
@ApplicationScoped
@IfBuildProperty(name = "comptoir.mail", stringValue = "true")
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MANY = 8;

    private final ReactiveMailer mailer;
    private final Duration patience;
    private final AtomicInteger unanswered = new AtomicInteger();

    @Inject
    Postman(ReactiveMailer mailer) {
        this(mailer, PATIENCE);
    }

    Postman(ReactiveMailer mailer, Duration patience) {
        this.mailer = mailer;
        this.patience = patience;
    }

    /** The mailer throws at once for an address it cannot read: that is the failure of this mail, not of the batch. */
    Uni<SendOutcome> send(DueMail mail) {
        return Uni.createFrom()
                .deferred(() -> mailer.send(message(mail)))
                .onItemOrFailure()
                .invoke((_, _) -> unanswered.set(0))
                .ifNoItem()
                .after(patience)
                .failWith(() -> unanswered(mail))
                .map(_ -> SendOutcome.sent(mail))
                .onFailure()
                .recoverWithItem(failure -> SendOutcome.failed(mail, failure));
    }

    /**
     * Whether the mail server has left many mails in a row without an answer. What nobody waits for any longer still occupies its
     * connection, for the mailer cannot break off, and may go out when the server comes back: then one mail at a time finds out.
     */
    boolean isSilent() {
        return unanswered.get() >= MANY;
    }

    private TimeoutException unanswered(DueMail mail) {
        if (unanswered.incrementAndGet() == MANY) {
            LOG.warnf("the mail server is silent: mails wait, one at a time is tried, now mail %s", mail.id());
        }
        return new TimeoutException("the mail server did not answer in " + patience);
    }

    private static Mail message(DueMail mail) {
        Mail message = new Mail()
                .setFrom(mail.sender())
                .addTo(mail.recipient())
                .setSubject(mail.subject())
                .setText(mail.textBody())
                .setHtml(HtmlLines.filled(mail.htmlBody()))
                .addHeader("Message-ID", mail.messageId());
        if (!mail.listUnsubscribe().isEmpty()) {
            message.addHeader("List-Unsubscribe", "<" + mail.listUnsubscribe() + ">");
            message.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }
}
