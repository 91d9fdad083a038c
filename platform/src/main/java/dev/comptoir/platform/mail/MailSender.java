package dev.comptoir.platform.mail;

import dev.comptoir.platform.db.DatabaseFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Lets due mails go out a few at a time, and remembers the outcome of each. */
@ApplicationScoped
@IfBuildProperty(name = "comptoir.mail", stringValue = "true")
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);
    /** Claimed is only what is handed over at once: of a sender that is killed, nobody knows what became of the mails it had. */
    private static final int AT_ONCE = 8;

    private static final Duration SETTLED_AFTER = Duration.ofSeconds(1);
    private static final long GATHER_MS = 200;
    private static final long NO_PAUSE_MS = 1;

    private final MailStore store;
    private final SmtpTransport transport;
    private final MailOutbox outbox;
    private final Vertx vertx;
    // Claimed by this sender and not settled yet: as long as it lives, nobody else takes them for lost.
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile long backlog;

    MailSender(MailStore store, SmtpTransport transport, MailOutbox outbox, Vertx vertx, MeterRegistry metrics) {
        this.store = store;
        this.transport = transport;
        this.outbox = outbox;
        this.vertx = vertx;
        metrics.gauge("comptoir.mail.backlog", this, sender -> sender.backlog);
    }

    void start(@Observes StartupEvent event) {
        outbox.committed().onRaise(this::soon);
    }

    @Scheduled(every = "${comptoir.mail.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return store.extend(held)
                .chain(store::recover)
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

    /** Whether the next batch goes without a pause: more are waiting, and mails do go out. */
    private Uni<Boolean> pass() {
        wanted.set(false);
        int limit = transport.isSilent() ? 1 : AT_ONCE;
        return store.claim(limit).chain(mails -> sendAll(mails).map(sent -> sent > 0 && mails.size() == limit));
    }

    /**
     * Gives how many were sent. One slow mail does not keep the others unsettled; as many lists are settled at once as there can
     * be, for one without its turn would break off the sends.
     */
    Uni<Long> sendAll(List<DueMail> mails) {
        mails.forEach(mail -> held.add(mail.id()));
        return Multi.createFrom()
                .iterable(mails)
                .onItem()
                .transformToUni(mail -> transport.send(mail, this::settleLate))
                .merge(AT_ONCE)
                .group()
                .intoLists()
                .of(AT_ONCE, SETTLED_AFTER)
                .onItem()
                .transformToUni(this::settle)
                .merge(AT_ONCE)
                .collect()
                .with(Collectors.summingLong(Long::longValue));
    }

    private void settleLate(SendOutcome outcome) {
        settle(List.of(outcome)).subscribe().with(_ -> {});
    }

    /** Gives how many were sent. The database may be away for as long as it likes: what this sender knows is not lost. */
    private Uni<Long> settle(List<SendOutcome> outcomes) {
        return Uni.createFrom()
                .deferred(() -> store.settle(outcomes))
                .onFailure(DatabaseFailure::mayPass)
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(1))
                .indefinitely()
                .onFailure()
                .invoke(failure -> LOG.errorf("%d mails are not settled: %s", outcomes.size(), failure))
                .onFailure()
                .recoverWithNull()
                .invoke(() ->
                        outcomes.forEach(outcome -> held.remove(outcome.mail().id())))
                .replaceWith(outcomes.stream().filter(SendOutcome::isSent).count());
    }

    private void passed(boolean hasMore) {
        if (hasMore) {
            passIn(NO_PAUSE_MS);
            return;
        }
        running.set(false);
        if (wanted.get()) {
            soon();
        }
    }

    private void broken(Throwable failure) {
        LOG.warnf("mails wait: %s", failure);
        running.set(false);
    }
}
