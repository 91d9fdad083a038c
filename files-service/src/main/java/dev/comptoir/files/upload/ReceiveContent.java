package dev.comptoir.files.upload;

import dev.comptoir.files.file.FileStore;
import dev.comptoir.files.file.FileView;
import dev.comptoir.files.removal.RemovalStore;
import dev.comptoir.files.storage.Received;
import dev.comptoir.files.storage.Storage;
import dev.comptoir.platform.transaction.SqlTransactions;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes a file's content in: streamed to a temporary place, checked, made durable, and only then recorded in the database. Before
 * the bytes get their final name their removal is planned; the commit that makes the file ready cancels it.
 */
@ApplicationScoped
class ReceiveContent {

    private final SqlTransactions transactions;
    private final FileStore files;
    private final RemovalStore removals;
    private final Storage storage;
    private final ContentArrival arrival;
    private final Clock clock;
    private final long maxSize;

    ReceiveContent(
            SqlTransactions transactions,
            FileStore files,
            RemovalStore removals,
            Storage storage,
            ContentArrival arrival,
            Clock clock,
            @ConfigProperty(name = "files.max-size") MemorySize maxSize) {
        this.transactions = transactions;
        this.files = files;
        this.removals = removals;
        this.storage = storage;
        this.arrival = arrival;
        this.clock = clock;
        this.maxSize = maxSize.asLongValue();
    }

    /**
     * A client that goes away makes the framework cancel what it waits for. What has begun still runs to its end here, else a
     * half received content would never be cleaned up.
     */
    Uni<FileView> handle(ContentTarget target, Upload upload) {
        return Uni.createFrom()
                .emitter(caller -> receive(target, upload).subscribe().with(caller::complete, caller::fail));
    }

    private Uni<FileView> receive(ContentTarget target, Upload upload) {
        return files.find(target.fileId())
                .invoke(target::check)
                .invoke(() -> upload.fits(maxSize))
                .invoke(upload::invite)
                .chain(() -> storage.receive(upload.body().open(), maxSize))
                .chain(received -> store(target, upload, received))
                .chain(() -> files.find(target.fileId()))
                .map(FileView::of);
    }

    private Uni<Void> store(ContentTarget target, Upload upload, Received received) {
        String key = StorageKey.of(target.fileId(), received);
        return Uni.createFrom()
                .item(received)
                .invoke(upload::accept)
                .chain(() -> transactions.run(tx -> arrival.expect(tx, key)))
                .chain(() -> storage.store(received, key))
                .chain(() -> transactions.run(tx -> arrival.complete(tx, target, received, key)))
                .onFailure()
                .call(() -> storage.discard(received).chain(() -> removals.bringForward(key, clock.instant())));
    }
}
