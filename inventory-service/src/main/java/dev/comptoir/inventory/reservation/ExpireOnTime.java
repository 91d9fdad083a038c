package dev.comptoir.inventory.reservation;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Has units freed when their time is up and not when somebody looks next: shops would see them up to a second too late. Between
 * two looks of the schedule it wakes up for those that become due.
 */
@ApplicationScoped
class ExpireOnTime {

    private static final Logger LOG = Logger.getLogger(ExpireOnTime.class);
    private static final Duration AHEAD = Duration.ofSeconds(2);
    /** Those whose time is up within so long share a transaction, or a busy store would make one for each. */
    private static final long GATHER_MS = 100;

    private final ExpireReservations expire;
    private final ReservationStore reservations;
    private final Vertx vertx;
    private final Clock clock;
    private final AtomicBoolean isPlanned = new AtomicBoolean();

    ExpireOnTime(ExpireReservations expire, ReservationStore reservations, Vertx vertx, Clock clock) {
        this.expire = expire;
        this.reservations = reservations;
        this.vertx = vertx;
        this.clock = clock;
    }

    @Scheduled(
            every = "${inventory.reservation.expire-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return expire.handle()
                .chain(() -> reservations.nextDue(clock.instant().plus(AHEAD)))
                .invoke(this::plan)
                .replaceWithVoid();
    }

    private void plan(Optional<Instant> due) {
        due.ifPresent(at -> {
            if (isPlanned.compareAndSet(false, true)) {
                long wait = Duration.between(clock.instant(), at).toMillis();
                vertx.setTimer(Math.max(GATHER_MS, wait), _ -> wakeUp());
            }
        });
    }

    private void wakeUp() {
        isPlanned.set(false);
        look().subscribe().with(_ -> {}, failure -> LOG.warnf("reservations wait to expire: %s", failure.getMessage()));
    }
}
