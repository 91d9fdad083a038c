package dev.comptoir.files.resumable;

import dev.comptoir.files.storage.PartStorage;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.time.MachineTime;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Drops uploads that nobody went on with in time. */
@ApplicationScoped
class PurgeUploads {

    private static final int MOST = 50;

    private final SqlTransactions transactions;
    private final UploadStore uploads;
    private final PartStorage parts;
    private final UploadLimits limits;
    private final Clock clock;
    private final Clock machineClock;

    PurgeUploads(
            SqlTransactions transactions,
            UploadStore uploads,
            PartStorage parts,
            UploadLimits limits,
            Clock clock,
            @MachineTime Clock machineClock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.parts = parts;
        this.limits = limits;
        this.clock = clock;
        this.machineClock = machineClock;
    }

    /** Local disk, not a remote call; a failure rolls back and the rows stay for the next turn. */
    @Scheduled(
            every = "${files.uploads.purge-every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> handle() {
        return Steps.untilShort(
                        MOST,
                        () -> transactions.run(tx -> uploads.claimExpired(tx, clock.instant(), MOST)
                                .call(ids -> Steps.each(ids, parts::remove))
                                .map(List::size)))
                .chain(() -> parts.sweep(limits.orphanedBefore(machineClock.instant())));
    }
}
