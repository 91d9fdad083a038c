package dev.comptoir.gateway.attempt;

import dev.comptoir.gateway.event.WebhooksConfig;
import dev.comptoir.gateway.webhook.domain.WebhookSecret;
import dev.comptoir.platform.net.SafeAnswer;
import dev.comptoir.platform.net.SafeHttp;
import dev.comptoir.platform.net.SafeRequest;
import dev.comptoir.platform.signal.Signal;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.time.MachineTime;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Sends what is due, many endpoints side by side, as soon as there is something and else once a second. */
@ApplicationScoped
class SendWebhooks {

    private static final Logger LOG = Logger.getLogger(SendWebhooks.class);
    private static final int KEPT_RESPONSE = 4096;
    private static final Duration LEASE_BEYOND_TIMEOUT = Duration.ofSeconds(45);

    private final QueueStore store;
    private final FinishAttempt finishAttempt;
    private final WholeOrders orders;
    private final SafeHttp http;
    private final WebhooksConfig config;
    private final Clock clock;
    private final Clock machineClock;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicBoolean isClaiming = new AtomicBoolean();
    private final AtomicBoolean isRaised = new AtomicBoolean();

    SendWebhooks(
            QueueStore store,
            FinishAttempt finishAttempt,
            WholeOrders orders,
            SafeHttp http,
            WebhooksConfig config,
            Clock clock,
            @MachineTime Clock machineClock) {
        this.store = store;
        this.finishAttempt = finishAttempt;
        this.orders = orders;
        this.http = http;
        this.config = config;
        this.clock = clock;
        this.machineClock = machineClock;
    }

    void start(@Observes StartupEvent started, Signal deliveriesDue, Vertx vertx) {
        deliveriesDue.onRaise(() -> vertx.runOnContext(_ -> look()));
        if (config.allowPrivateTargets()) {
            LOG.warn("gateway.webhooks.allow-private-targets is ON: whoever may set webhook endpoints can reach this"
                    + " machine's network. Switch it off outside development.");
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        isRaised.set(true);
        if (isClaiming.compareAndSet(false, true)) {
            claim();
        }
    }

    private void claim() {
        isRaised.set(false);
        int room = config.mostInFlight() - inFlight.get();
        Uni<List<Attempt>> claimed = room <= 0
                ? Uni.createFrom().item(List.of())
                : store.claim(
                        new QueueStore.Moment(clock.instant(), machineClock.instant(), lease()),
                        config.mostInFlightPerEndpoint(),
                        room);
        claimed.subscribe().with(this::sendAll, this::claimFailed);
    }

    private void sendAll(List<Attempt> attempts) {
        Uni<Map<UUID, String>> stored = orders.stored(attempts);
        attempts.forEach(attempt -> send(attempt, stored));
        isClaiming.set(false);
        if (isRaised.get() && isClaiming.compareAndSet(false, true)) {
            claim();
        }
    }

    private void claimFailed(Throwable failure) {
        isClaiming.set(false);
        LOG.warnf("webhooks cannot be taken from the queue: %s", failure.toString());
    }

    private void send(Attempt attempt, Uni<Map<UUID, String>> stored) {
        inFlight.incrementAndGet();
        orders.complete(attempt, stored)
                .chain(whole -> whole.map(this::deliver).orElseGet(Steps::done))
                .onTermination()
                .invoke(inFlight::decrementAndGet)
                .subscribe()
                .with(
                        _ -> look(),
                        failure -> LOG.warnf(
                                "webhook delivery %s is tried again after its lease: %s",
                                attempt.deliveryId(), failure.toString()));
    }

    private Uni<Void> deliver(Attempt attempt) {
        Instant start = clock.instant();
        long nanos = System.nanoTime();
        // Who gets it compares the signature's time with a clock of his own.
        return http.send(request(attempt, machineClock.instant()))
                .map(answer -> answered(answer, start, nanos))
                .onFailure()
                .recoverWithItem(failure -> failed(failure, start, nanos))
                .chain(outcome -> finishAttempt.handle(attempt, outcome));
    }

    private SafeRequest request(Attempt attempt, Instant now) {
        List<byte[]> keys = new ArrayList<>();
        keys.add(new WebhookSecret(attempt.target().secret()).key());
        if (attempt.target().previousSecret() != null) {
            keys.add(new WebhookSecret(attempt.target().previousSecret()).key());
        }
        byte[] body = attempt.body();
        return new SafeRequest(
                "POST",
                URI.create(attempt.target().url()),
                headers(attempt, WebhookSignature.of(keys, attempt.eventId().toString(), now, body), now),
                body,
                config.timeout(),
                KEPT_RESPONSE,
                config.reach());
    }

    private static Map<String, String> headers(Attempt attempt, String signature, Instant now) {
        return Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "Comptoir-Webhooks/1",
                "Comptoir-Api-Version",
                attempt.target().apiVersion(),
                "webhook-id",
                attempt.eventId().toString(),
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                signature);
    }

    private Duration lease() {
        return config.timeout().plus(LEASE_BEYOND_TIMEOUT);
    }

    private AttemptOutcome answered(SafeAnswer answer, Instant start, long nanos) {
        // A NUL cannot be stored as text, and the log is for reading anyway.
        String response = new String(answer.body(), StandardCharsets.UTF_8).replace('\0', ' ');
        Duration retryAfter = answer.header("Retry-After")
                .map(value -> RetryAfter.read(value, machineClock.instant()))
                .orElse(Duration.ZERO);
        return new AttemptOutcome(start, elapsed(nanos), answer.status(), response, "", retryAfter);
    }

    private static AttemptOutcome failed(Throwable failure, Instant start, long nanos) {
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new AttemptOutcome(
                start, elapsed(nanos), 0, "", reason.substring(0, Math.min(500, reason.length())), Duration.ZERO);
    }

    private static int elapsed(long nanos) {
        return (int) ((System.nanoTime() - nanos) / 1_000_000);
    }
}
