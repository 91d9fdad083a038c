package dev.comptoir.platform.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Hands due mails to the SMTP server, a few at a time, and remembers the outcome of each. */
@ApplicationScoped
@IfBuildProperty(name = "comptoir.mail", stringValue = "true")
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);
    // A batch has to be out before its claim ends after a minute: 100 mails on 8 connections may take 4 s each.
    private static final int BATCH = 100;
    private static final int AT_ONCE = 8;
    private static final int SETTLED_TOGETHER = 25;
    private static final long GATHER_MS = 200;
    private static final long NO_PAUSE_MS = 1;

    private final MailStore store;
    private final ReactiveMailer mailer;
    private final MailWakeUp wakeUp;
    private final Vertx vertx;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile long backlog;

    MailSender(MailStore store, ReactiveMailer mailer, MailWakeUp wakeUp, Vertx vertx, MeterRegistry metrics) {
        this.store = store;
        this.mailer = mailer;
        this.wakeUp = wakeUp;
        this.vertx = vertx;
        metrics.gauge("comptoir.mail.backlog", this, sender -> sender.backlog);
    }

    void start(@Observes StartupEvent event) {
        wakeUp.listen(this::soon);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return store.recover()
                .chain(store::backlog)
                .invoke(waiting -> backlog = waiting)
                .invoke(this::soon)
                .replaceWithVoid();
    }

    private void soon() {
        wanted.set(true);
        if (running.compareAndSet(false, true)) {
            passIn(GATHER_MS);
        }
    }

    private void passIn(long delayMs) {
        vertx.setTimer(delayMs, _ -> pass().subscribe().with(this::passed, this::broken));
    }

    private Uni<Integer> pass() {
        wanted.set(false);
        return store.claim(BATCH).chain(this::sendAll);
    }

    private Uni<Integer> sendAll(List<MailStore.DueMail> mails) {
        return Multi.createFrom()
                .iterable(mails)
                .onItem()
                .transformToUni(this::send)
                .merge(AT_ONCE)
                .group()
                .intoLists()
                .of(SETTLED_TOGETHER)
                .onItem()
                .transformToUniAndConcatenate(store::settle)
                .collect()
                .last()
                .replaceWith(mails.size());
    }

    /** The mailer throws at once for an address it cannot read: that is the failure of this mail, not of the batch. */
    private Uni<MailStore.Outcome> send(MailStore.DueMail mail) {
        return Uni.createFrom()
                .deferred(() -> mailer.send(message(mail)))
                .map(_ -> new MailStore.Outcome(mail, false, ""))
                .onFailure()
                .recoverWithItem(
                        failure -> new MailStore.Outcome(mail, isFinal(failure), String.valueOf(failure.getMessage())));
    }

    private static Mail message(MailStore.DueMail mail) {
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

    /** A 5xx reply about this mail (RFC 5321 §4.2.1) will be the same tomorrow. */
    private static boolean isFinal(Throwable failure) {
        return failure instanceof SMTPException smtp && smtp.getReplyCode() >= 500 && smtp.getReplyCode() < 600;
    }

    /** A full batch means that more are waiting: the next one goes without a pause to gather. */
    private void passed(int sent) {
        if (sent == BATCH) {
            passIn(NO_PAUSE_MS);
            return;
        }
        running.set(false);
        if (wanted.get()) {
            soon();
        }
    }

    private void broken(Throwable failure) {
        LOG.warnf("mails wait: %s", failure.getMessage());
        running.set(false);
    }
}
