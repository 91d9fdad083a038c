package dev.comptoir.gateway.limits;

import dev.comptoir.platform.steps.Steps;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Lets all gateways count against one limit: four times a second each says what it has let through, and takes off what the
 * others have. A request never waits for it. A gateway that is alone only looks around every two seconds.
 */
@ApplicationScoped
class ShareCounts {

    private static final Logger LOG = Logger.getLogger(ShareCounts.class);
    private static final long ROUND_MS = 250;
    private static final int TICKS_ALONE = 8;
    private static final long ALONE_AFTER_NANOS = 6_000_000_000L;

    private final Limits limits;
    private final CountStore store;
    private final UUID gateway = UUID.randomUUID();
    private final Map<UUID, Long> known = new TreeMap<>();
    private final AtomicBoolean isRunning = new AtomicBoolean();
    private volatile boolean isStopping;
    private boolean isFailing;
    private long round;
    private long tick;
    private long heard;

    ShareCounts(Limits limits, CountStore store) {
        this.limits = limits;
        this.store = store;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.runOnContext(_ -> vertx.setPeriodic(0, ROUND_MS, _ -> tick()));
    }

    void stop(@Observes ShutdownEvent event) {
        isStopping = true;
    }

    private void tick() {
        boolean isDue = tick++ % TICKS_ALONE == 0 || limits.isShared();
        if (isDue && !isStopping && isRunning.compareAndSet(false, true)) {
            share().subscribe().with(_ -> isRunning.set(false), this::failed);
        }
    }

    /** One round; what it was to say is lost when it fails. */
    Uni<Void> share() {
        return store.exchange(new CountRound(gateway, ++round, limits.takeCounts()), known)
                .invoke(this::take)
                .chain(Steps::done);
    }

    private void take(List<CountRound> said) {
        for (CountRound other : said) {
            known.put(other.gateway(), other.round());
            other.counts().forEach(limits::charge);
        }
        long now = System.nanoTime();
        if (!said.isEmpty()) {
            heard = now;
            share(true);
        } else if (now - heard > ALONE_AFTER_NANOS) {
            known.clear();
            share(false);
        }
        isFailing = false;
    }

    private void share(boolean isShared) {
        if (isShared != limits.isShared()) {
            LOG.info(isShared ? "limits are shared with other gateways" : "limits are this gateway's alone");
            limits.share(isShared);
        }
    }

    private void failed(Throwable failure) {
        if (!isFailing) {
            LOG.warnf("every gateway counts alone until the database answers: %s", failure.getMessage());
        }
        isFailing = true;
        isRunning.set(false);
    }
}
