package dev.comptoir.files.upload;

import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.files.file.FileStore;
import dev.comptoir.files.file.domain.DigitalGood;
import dev.comptoir.files.removal.RemovalStore;
import dev.comptoir.files.storage.Received;
import dev.comptoir.files.storage.StorageProblem;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Makes a file ready whose content has its final name: cancels the planned removal and publishes the upload. */
@ApplicationScoped
class ContentArrival {

    private static final Duration FOR_THE_LAST_STEP = Duration.ofHours(1);

    private final FileStore files;
    private final RemovalStore removals;
    private final Outbox outbox;
    private final Clock clock;

    ContentArrival(FileStore files, RemovalStore removals, Outbox outbox, Clock clock) {
        this.files = files;
        this.removals = removals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Plans the removal of what is about to get this name. */
    Uni<Void> expect(SqlTx tx, String key) {
        return removals.plan(tx, key, clock.instant().plus(FOR_THE_LAST_STEP));
    }

    Uni<Void> complete(SqlTx tx, UUID id, Received received, String key) {
        DigitalGood.Content content = new DigitalGood.Content(received.size(), received.sha256Hex(), key);
        return files.contentArrived(tx, id, content, clock.instant())
                .call(() -> removals.cancel(tx, key).invoke(ContentArrival::mustBeStored))
                .chain(file -> outbox.append(
                        tx,
                        new FileUploadedV1(
                                id,
                                file.eventVersion(),
                                file.name(),
                                file.contentType(),
                                received.size(),
                                received.sha256Hex())));
    }

    private static void mustBeStored(boolean isStored) {
        if (!isStored) {
            throw StorageProblem.incomplete();
        }
    }
}
