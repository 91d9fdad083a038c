package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Demand;
import dev.comptoir.inventory.reservation.domain.SkuLanes;
import dev.comptoir.inventory.reservation.domain.SkuLanes.Ticket;
import dev.comptoir.platform.db.DatabaseFailure;
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
    private final SkuLanes<Asker> lanes;

    ReservationQueue(
            ReserveOne reserveOne, ReserveBatch reserveBatch, ReservationConfig config, MeterRegistry metrics) {
        this.reserveOne = reserveOne;
        this.reserveBatch = reserveBatch;
        this.config = config;
        this.batchSizes = metrics.summary("comptoir.reservations.batch");
        this.lanes = new SkuLanes<>(config.queueCapacity(), config.batchLimit());
    }

    /** Whoever waits for an answer, and the Vert.x context to give it on. */
    private record Asker(UniEmitter<? super Reserved> emitter, Context context) {

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

    Uni<Reserved> reserve(Demand demand) {
        return Uni.createFrom().emitter(emitter -> {
            Ticket<Asker> ticket = new Ticket<>(demand, new Asker(emitter, Vertx.currentContext()));
            if (locked(() -> lanes.arrive(ticket))) {
                start(List.of(ticket));
            }
        });
    }

    private void start(List<Ticket<Asker>> batch) {
        batchSizes.record(batch.size());
        Uni<?> work = batch.size() == 1 ? alone(batch.getFirst()) : together(batch);
        work.onItemOrFailure()
                .invoke((_, failure) -> over(batch, failure))
                .subscribe()
                .with(_ -> {}, _ -> {});
    }

    private void over(List<Ticket<Asker>> batch, Throwable failure) {
        List<List<Ticket<Asker>>> next = locked(() -> lanes.finish(batch));
        next.forEach(following -> following.getFirst().asker().run(() -> start(following)));
        if (failure != null) {
            batch.forEach(ticket -> ticket.asker().refuse(failure));
        }
    }

    /** Answers its asker, also with a refusal; fails never. */
    private Uni<Void> alone(Ticket<Asker> ticket) {
        return reserveOne
                .handle(ticket.demand())
                .ifNoItem()
                .after(config.patience())
                .fail()
                .invoke(ticket.asker()::answer)
                .onFailure()
                .invoke(ticket.asker()::refuse)
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> together(List<Ticket<Asker>> batch) {
        return reserveBatch
                .handle(batch.stream().map(Ticket::demand).toList())
                .ifNoItem()
                .after(config.patience())
                .fail()
                .onItemOrFailure()
                .transformToUni(
                        (verdicts, failure) -> failure == null ? tell(batch, verdicts) : fallBack(batch, failure));
    }

    private Uni<Void> tell(List<Ticket<Asker>> batch, Verdicts verdicts) {
        Uni<Void> rest = Uni.createFrom().voidItem();
        for (Ticket<Asker> ticket : batch) {
            Demand demand = ticket.demand();
            if (verdicts.kept().containsKey(demand)) {
                ticket.asker().answer(verdicts.kept().get(demand));
            } else if (verdicts.refused().containsKey(demand)) {
                ticket.asker().refuse(verdicts.refused().get(demand));
            } else {
                rest = rest.chain(() -> alone(ticket));
            }
        }
        return rest;
    }

    /** One order may have spoiled the batch for all: each gets its own chance, unless the database is away or too slow. */
    private Uni<Void> fallBack(List<Ticket<Asker>> batch, Throwable failure) {
        if (DatabaseFailure.mayPass(failure) && !ReserveOne.isLostRace(failure)) {
            return Uni.createFrom().failure(failure);
        }
        LOG.warnf("a batch of %d reservations goes one by one: %s", (Integer) batch.size(), failure.getMessage());
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Ticket<Asker> ticket : batch) {
            all = all.chain(() -> alone(ticket));
        }
        return all;
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
