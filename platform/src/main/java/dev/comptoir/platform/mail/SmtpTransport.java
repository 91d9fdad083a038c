package dev.comptoir.platform.mail;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.mailencoder.EmailAddress;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Hands one mail to the SMTP server and says how that went, also when the answer takes long. */
@ApplicationScoped
@IfBuildProperty(name = "comptoir.mail", stringValue = "true")
class SmtpTransport {

    private static final Logger LOG = Logger.getLogger(SmtpTransport.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    // How long RFC 5321 4.5.3.2.6 has a client wait for the answer to a message.
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MANY = 8;

    private final Function<MailMessage, Uni<?>> client;
    private final Duration patience;
    private final Duration longest;
    private final AtomicInteger unanswered = new AtomicInteger();

    @Inject
    SmtpTransport(MailClient client) {
        this(client::sendMail, PATIENCE, LONGEST);
    }

    SmtpTransport(Function<MailMessage, Uni<?>> client, Duration patience, Duration longest) {
        this.client = client;
        this.patience = patience;
        this.longest = longest;
    }

    /**
     * Null when there is no answer within a moment: others go on, and the answer is still waited for, for the mail may go out
     * meanwhile.
     *
     * @param late receives the outcome that took longer
     */
    Uni<SendOutcome> send(DueMail mail, Consumer<SendOutcome> late) {
        CompletableFuture<SendOutcome> answer = attempt(mail).subscribeAsCompletionStage();
        return Uni.createFrom()
                .completionStage(answer.copy())
                .ifNoItem()
                .after(patience)
                .recoverWithItem(() -> {
                    count(mail);
                    answer.thenAccept(late);
                    return null;
                });
    }

    /** It throws at once for an address that cannot be read: that is the failure of this mail, not of the batch. */
    private Uni<SendOutcome> attempt(DueMail mail) {
        return Uni.createFrom()
                .deferred(() -> client.apply(message(mail)))
                .onItemOrFailure()
                .invoke((_, _) -> unanswered.set(0))
                .ifNoItem()
                .after(longest)
                .failWith(() -> new TimeoutException("the mail server did not answer in " + longest))
                .map(_ -> SendOutcome.sent(mail))
                .onFailure()
                .recoverWithItem(failure -> SendOutcome.failed(mail, failure));
    }

    /**
     * Whether the mail server has left many mails in a row without an answer. Each of them occupies a connection: then one mail at
     * a time finds out whether it is back.
     */
    boolean isSilent() {
        return unanswered.get() >= MANY;
    }

    private void count(DueMail mail) {
        if (unanswered.incrementAndGet() == MANY) {
            LOG.warnf("the mail server is silent: mails wait, one at a time is tried, now mail %s", mail.id());
        }
    }

    /** Not as a mail of Quarkus: that always has a Cc header, and an empty one is no header (RFC 5322 3.6.3). */
    static MailMessage message(DueMail mail) {
        MailMessage message = new MailMessage()
                .setFrom(mail.sender())
                .setTo(readable(MailAddress.ascii(mail.recipient())))
                .setSubject(mail.subject())
                .setText(mail.textBody())
                .setHtml(HtmlLines.filled(mail.htmlBody()))
                .addHeader("Message-ID", mail.messageId());
        if (!mail.replyTo().isEmpty()) {
            message.addHeader("Reply-To", MailAddress.ascii(mail.replyTo()));
        }
        if (!mail.listUnsubscribe().isEmpty()) {
            message.addHeader("List-Unsubscribe", "<" + mail.listUnsubscribe() + ">");
            message.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private static String readable(String address) {
        return new EmailAddress(address).getEmail();
    }
}
