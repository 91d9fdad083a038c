package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.ReservationProblem;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.reservation.domain.SkuQueues;
import dev.comptoir.inventory.reservation.domain.SkuQueues.Ticket;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.time.MachineTime;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Folds concurrent reservations, above all those for the same SKUs, into one transaction. Without it they would queue at
 * the row locks of the database, each with its own commit. It only saves work: what is right is decided by the database alone, so several
 * programs may do this side by side.
 */
@ApplicationScoped
class ReservationQueue {

    private static final Logger LOG = Logger.getLogger(ReservationQueue.class);

    private final ReserveOne reserveOne;
    private final ReserveBatch reserveBatch;
    private final ReleaseReservation release;
    private final ReservationConfig config;
    private final Clock clock;
    private final DistributionSummary batchSizes;
    private final ReentrantLock lock = new ReentrantLock();
    private final SkuQueues<Requester> queues;

    ReservationQueue(
            ReserveOne reserveOne,
            ReserveBatch reserveBatch,
            ReleaseReservation release,
            ReservationConfig config,
            @MachineTime Clock clock,
            MeterRegistry metrics) {
        this.release = release;
        this.clock = clock;
        this.reserveOne = reserveOne;
        this.reserveBatch = reserveBatch;
        this.config = config;
        this.batchSizes = metrics.summary("comptoir.reservations.batch");
        this.queues = new SkuQueues<>(config.queueCapacity(), config.batchLimit(), config.mostBatches());
    }

    /** Who waits for an answer, since when, and the Vert.x context to give it on. */
    private record Requester(UniEmitter<? super Reserved> emitter, Context context, Instant since) {

        void answer(Reserved reserved) {
            run(() -> emitter.complete(reserved));
        }

        void refuse(Throwable failure) {
            run(() -> emitter.fail(failure));
        }

        void run(Runnable action) {
            if (context == null) {
                action.run();
            } else {
                context.runOnContext(_ -> action.run());
            }
        }
    }

    Uni<Reserved> reserve(ReservationRequest request) {
        return Uni.createFrom().emitter(emitter -> {
            Requester requester = new Requester(emitter, Vertx.currentContext(), clock.instant());
            Ticket<Requester> ticket = new Ticket<>(request, requester);
            if (locked(() -> queues.arrive(ticket))) {
                start(List.of(ticket));
            }
        });
    }

    private void start(List<Ticket<Requester>> batch) {
        batchSizes.record(batch.size());
        Uni<Void> work = reserve(stillWaiting(batch));
        work.onItemOrFailure()
                .invoke((_, failure) -> finish(batch, failure))
                .subscribe()
                .with(_ -> {}, _ -> {});
    }

    /** Callers that have given up are not served: it would take their units for nothing, and the time of the others. */
    private List<Ticket<Requester>> stillWaiting(List<Ticket<Requester>> batch) {
        Instant since = clock.instant().minus(config.patience());
        List<Ticket<Requester>> waiting = batch.stream()
                .filter(ticket -> ticket.requester().since().isAfter(since))
                .toList();
        batch.stream()
                .filter(ticket -> !waiting.contains(ticket))
                .forEach(ticket -> ticket.requester().refuse(ReservationProblem.tooManyWaiting()));
        return waiting;
    }

    private Uni<Void> reserve(List<Ticket<Requester>> tickets) {
        return switch (tickets.size()) {
            case 0 -> Steps.done();
            case 1 -> reserveOne(tickets.getFirst());
            default -> reserveAll(tickets);
        };
    }

    private void finish(List<Ticket<Requester>> batch, Throwable failure) {
        List<List<Ticket<Requester>>> next = locked(() -> queues.finish(batch));
        next.forEach(following -> following.getFirst().requester().run(() -> start(following)));
        if (failure != null) {
            batch.forEach(ticket -> ticket.requester().refuse(failure));
        }
    }

    /** Always completes: failures are reported to the requester. */
    private Uni<Void> reserveOne(Ticket<Requester> ticket) {
        return inTime(reserveOne.handle(ticket.request()), this::release)
                .invoke(ticket.requester()::answer)
                .onFailure()
                .invoke(ticket.requester()::refuse)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> reserveAll(List<Ticket<Requester>> batch) {
        List<ReservationRequest> requests = batch.stream().map(Ticket::request).toList();
        return inTime(
                        reserveBatch.handle(requests),
                        results -> results.reserved().values().forEach(this::release))
                .onItemOrFailure()
                .transformToUni(
                        (results, failure) -> failure == null ? answer(batch, results) : fallBack(batch, failure));
    }

    /** Fails when the work takes too long; what it has reserved when it ends after all is for nobody then. */
    private <T> Uni<T> inTime(Uni<T> work, Consumer<T> late) {
        Uni<T> shared = work.memoize().indefinitely();
        return shared.ifNoItem()
                .after(config.patience())
                .fail()
                .onFailure(TimeoutException.class)
                .transform(_ -> {
                    shared.subscribe().with(late, _ -> {});
                    return ReservationProblem.timedOut();
                });
    }

    private void release(Reserved unanswered) {
        if (unanswered.isNew()) {
            release.handle(unanswered)
                    .subscribe()
                    .with(_ -> {}, failure -> LOG.warnf("an unanswered reservation stays: %s", failure.toString()));
        }
    }

    /** What the batch left open, such as an order that had a reservation before, is tried again by itself. */
    private Uni<Void> answer(List<Ticket<Requester>> batch, ReservationResults results) {
        return Steps.each(batch, ticket -> {
            ReservationRequest request = ticket.request();
            if (results.reserved().containsKey(request)) {
                ticket.requester().answer(results.reserved().get(request));
                return Steps.done();
            }
            if (results.refused().containsKey(request)) {
                ticket.requester().refuse(results.refused().get(request));
                return Steps.done();
            }
            return reserveOne(ticket);
        });
    }

    /** One order may have spoiled the batch for all: each gets its own chance, unless the database is away or too slow. */
    private Uni<Void> fallBack(List<Ticket<Requester>> batch, Throwable failure) {
        if (failure instanceof DomainException || DatabaseFailure.mayPass(failure) && !ReserveOne.isLostRace(failure)) {
            return Uni.createFrom().failure(failure);
        }
        LOG.warnf("a batch of %d reservations goes one by one: %s", (Integer) batch.size(), failure.getMessage());
        return Steps.each(batch, this::reserveOne);
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
