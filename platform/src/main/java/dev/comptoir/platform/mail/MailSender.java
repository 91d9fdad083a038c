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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Lets due mails go out a few at a time, and remembers the outcome of each. */
@ApplicationScoped
@IfBuildProperty(name = "comptoir.mail", stringValue = "true")
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);
    // A batch has to be out before its claim ends after a minute: 40 mails, 8 at once, take 50 s when none is answered.
    private static final int BATCH = 40;
    private static final int AT_ONCE = 8;
    private static final int SETTLED_TOGETHER = 20;
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(1);
    private static final int SETTLE_RETRIES = 4;
    private static final long GATHER_MS = 200;
    private static final long NO_PAUSE_MS = 1;

    private final MailStore store;
    private final Postman postman;
    private final MailWakeUp wakeUp;
    private final Vertx vertx;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile long backlog;

    MailSender(MailStore store, Postman postman, MailWakeUp wakeUp, Vertx vertx, MeterRegistry metrics) {
        this.store = store;
        this.postman = postman;
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

    /** Tells whether the next batch goes without a pause: more are waiting, and mails do go out. */
    private Uni<Boolean> pass() {
        wanted.set(false);
        int limit = postman.isSilent() ? 1 : BATCH;
        return store.claim(limit).chain(mails -> sendAll(mails).map(sent -> sent > 0 && mails.size() == limit));
    }

    /**
     * Gives how many were sent. One slow mail does not keep the others unsettled; as many lists are settled at once as there can
     * be, for one without its turn would break off the sends.
     */
    Uni<Long> sendAll(List<DueMail> mails) {
        return Multi.createFrom()
                .iterable(mails)
                .onItem()
                .transformToUni(postman::send)
                .merge(AT_ONCE)
                .group()
                .intoLists()
                .of(SETTLED_TOGETHER, SETTLED_AFTER)
                .onItem()
                .transformToUni(this::settle)
                .merge(BATCH)
                .collect()
                .with(Collectors.summingLong(Long::longValue));
    }

    /** Gives how many were sent. What cannot be settled is recovered when its claim ends. */
    private Uni<Long> settle(List<SendOutcome> outcomes) {
        return Uni.createFrom()
                .deferred(() -> store.settle(outcomes))
                .onFailure(DatabaseFailure::mayPass)
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(1))
                .atMost(SETTLE_RETRIES)
                .onFailure()
                .invoke(failure -> LOG.errorf("%d mails are not settled: %s", outcomes.size(), failure))
                .onFailure()
                .recoverWithNull()
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
