package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.reservation.domain.SkuQueues;
import dev.comptoir.inventory.reservation.domain.SkuQueues.Ticket;
import dev.comptoir.platform.db.DatabaseFailure;
import dev.comptoir.platform.steps.Steps;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Folds concurrent reservations for the same SKUs into one transaction. Without it they would queue at the row locks of
 * the database, each with its own commit. It only saves work: what is right is decided by the database alone, so several
 * programs may do this side by side.
 */
@ApplicationScoped
class ReservationQueue {

    private static final Logger LOG = Logger.getLogger(ReservationQueue.class);

    private final ReserveOne reserveOne;
    private final ReserveBatch reserveBatch;
    private final ReservationConfig config;
    private final DistributionSummary batchSizes;
    private final ReentrantLock lock = new ReentrantLock();
    private final SkuQueues<Requester> queues;

    ReservationQueue(
            ReserveOne reserveOne, ReserveBatch reserveBatch, ReservationConfig config, MeterRegistry metrics) {
        this.reserveOne = reserveOne;
        this.reserveBatch = reserveBatch;
        this.config = config;
        this.batchSizes = metrics.summary("comptoir.reservations.batch");
        this.queues = new SkuQueues<>(config.queueCapacity(), config.batchLimit());
    }

    /** Who waits for an answer, and the Vert.x context to give it on. */
    private record Requester(UniEmitter<? super Reserved> emitter, Context context) {

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
            Ticket<Requester> ticket = new Ticket<>(request, new Requester(emitter, Vertx.currentContext()));
            if (locked(() -> queues.arrive(ticket))) {
                start(List.of(ticket));
            }
        });
    }

    private void start(List<Ticket<Requester>> batch) {
        batchSizes.record(batch.size());
        Uni<?> work = batch.size() == 1 ? reserveOne(batch.getFirst()) : reserveAll(batch);
        work.onItemOrFailure()
                .invoke((_, failure) -> finish(batch, failure))
                .subscribe()
                .with(_ -> {}, _ -> {});
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
        return reserveOne
                .handle(ticket.request())
                .ifNoItem()
                .after(config.patience())
                .fail()
                .invoke(ticket.requester()::answer)
                .onFailure()
                .invoke(ticket.requester()::refuse)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> reserveAll(List<Ticket<Requester>> batch) {
        return reserveBatch
                .handle(batch.stream().map(Ticket::request).toList())
                .ifNoItem()
                .after(config.patience())
                .fail()
                .onItemOrFailure()
                .transformToUni(
                        (results, failure) -> failure == null ? answer(batch, results) : fallBack(batch, failure));
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
        if (DatabaseFailure.mayPass(failure) && !ReserveOne.isLostRace(failure)) {
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
