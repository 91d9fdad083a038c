package dev.comptoir.files.file;

import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.files.file.domain.DigitalGood;
import dev.comptoir.files.storage.ContentIncomplete;
import dev.comptoir.files.storage.Received;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Makes a file ready whose content has got its final name, cancels the removal of that, and tells the others. */
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

    Uni<Void> handle(SqlTx tx, UUID guid, Received received, String key) {
        DigitalGood.Content content = new DigitalGood.Content(received.size(), received.sha256Hex(), key);
        return files.contentArrived(tx, guid, content, clock.instant())
                .call(() -> removals.cancel(tx, key).invoke(ContentArrival::mustBeThere))
                .chain(file -> outbox.append(
                        tx,
                        new FileUploadedV1(
                                guid,
                                file.eventVersion(),
                                file.name(),
                                file.contentType(),
                                received.size(),
                                received.sha256Hex())));
    }

    private static void mustBeThere(boolean isThere) {
        if (!isThere) {
            throw new ContentIncomplete();
        }
    }
}
