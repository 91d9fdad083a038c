package dev.comptoir.orders.export;

import dev.comptoir.platform.transaction.SqlTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Writes the file of an export from one snapshot, piece by piece; whatever goes wrong is said by the export. */
@ApplicationScoped
class WriteExport {

    private static final Logger LOG = Logger.getLogger(WriteExport.class);
    private static final String FAILURE = "The file could not be written. Export again.";

    private final SqlTransactions transactions;
    private final SnapshotFile file;
    private final ExportStore exports;
    private final Clock clock;
    private final Duration expireAfter;

    WriteExport(
            SqlTransactions transactions,
            SnapshotFile file,
            ExportStore exports,
            Clock clock,
            @ConfigProperty(name = "orders.exports.expire-after") Duration expireAfter) {
        this.transactions = transactions;
        this.file = file;
        this.exports = exports;
        this.clock = clock;
        this.expireAfter = expireAfter;
    }

    Uni<Void> handle(ExportRun run) {
        return transactions
                .run(tx -> file.write(tx, run))
                .chain(() -> finish(run, clock.instant()))
                .onFailure()
                .recoverWithUni(failure -> fail(run, failure));
    }

    private Uni<Void> finish(ExportRun run, Instant now) {
        return exports.finish(run, now, now.plus(expireAfter));
    }

    private Uni<Void> fail(ExportRun run, Throwable failure) {
        LOG.errorf(failure, "export %s failed", run.id());
        return exports.fail(run, clock.instant(), FAILURE);
    }
}
