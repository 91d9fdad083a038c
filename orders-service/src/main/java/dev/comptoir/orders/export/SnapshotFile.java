package dev.comptoir.orders.export;

import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Writes the rows a transaction sees to the pieces of a file; the pieces themselves are committed one by one. */
@ApplicationScoped
class SnapshotFile {

    private final SnapshotStore snapshots;
    private final ExportStore exports;
    private final Clock clock;

    SnapshotFile(SnapshotStore snapshots, ExportStore exports, Clock clock) {
        this.snapshots = snapshots;
        this.exports = exports;
        this.clock = clock;
    }

    Uni<Void> write(SqlTx tx, ExportRun run) {
        return snapshots
                .freeze(tx)
                .call(asOf -> exports.count(tx, run.plan()).chain(count -> exports.begin(run, asOf, count)))
                .chain(asOf -> write(tx, run, asOf));
    }

    private Uni<Void> write(SqlTx tx, ExportRun run, Instant asOf) {
        PieceCutter cutter = new PieceCutter(run.plan().file(asOf));
        return snapshots
                .rows(tx, run.plan())
                .group()
                .intoLists()
                .of(SnapshotStore.FETCH)
                .onItem()
                .transformToUniAndConcatenate(rows -> save(run, cutter.add(rows)))
                .onItem()
                .ignoreAsUni()
                .chain(() -> save(run, cutter.end()));
    }

    private Uni<Void> save(ExportRun run, ExportPiece piece) {
        return exports.add(run, piece, clock.instant());
    }
}
