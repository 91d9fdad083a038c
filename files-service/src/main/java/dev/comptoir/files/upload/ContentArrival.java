package dev.comptoir.files.upload;

import dev.comptoir.contracts.files.FileReplacedV1;
import dev.comptoir.contracts.files.FileUploadedV1;
import dev.comptoir.contracts.shared.ChangedFields;
import dev.comptoir.contracts.shared.FieldDifference;
import dev.comptoir.files.file.FileStore;
import dev.comptoir.files.file.FileVersionStore;
import dev.comptoir.files.file.domain.DigitalGood;
import dev.comptoir.files.removal.RemovalStore;
import dev.comptoir.files.storage.Received;
import dev.comptoir.files.storage.StorageProblem;
import dev.comptoir.kernel.Event;
import dev.comptoir.platform.outbox.Outbox;
import dev.comptoir.platform.steps.Steps;
import dev.comptoir.platform.transaction.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Gives a file the content that has its final name: cancels the planned removal and publishes what came. */
@ApplicationScoped
class ContentArrival {

    /** A large content on a slow link to an object store takes its time. */
    private static final Duration FOR_THE_LAST_STEP = Duration.ofHours(6);

    private final FileStore files;
    private final FileVersionStore versions;
    private final RemovalStore removals;
    private final Outbox outbox;
    private final Clock clock;

    ContentArrival(FileStore files, FileVersionStore versions, RemovalStore removals, Outbox outbox, Clock clock) {
        this.files = files;
        this.versions = versions;
        this.removals = removals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Plans the removal of what is about to get this name. */
    Uni<Void> expect(SqlTx tx, String key) {
        return removals.plan(tx, key, clock.instant().plus(FOR_THE_LAST_STEP));
    }

    Uni<Void> complete(SqlTx tx, ContentTarget target, Received received, String key) {
        return files.lock(tx, target.fileId())
                .invoke(target::check)
                .chain(file ->
                        arrive(tx, target, file.content(), file.content(received.size(), received.sha256Hex(), key)));
    }

    /** @param before null for the first */
    private Uni<Void> arrive(SqlTx tx, ContentTarget target, DigitalGood.Content before, DigitalGood.Content content) {
        Instant now = clock.instant();
        return files.contentArrived(tx, target.fileId(), content, now)
                .call(() -> removals.cancel(tx, content.storageKey()).invoke(ContentArrival::mustBeStored))
                .call(() -> versions.insert(tx, target.fileId(), content, now))
                .call(() -> Steps.when(!content.isFirst(), () -> supersede(tx, target, content, now)))
                .chain(file -> outbox.append(tx, event(target, file, before, content)));
    }

    /** Those who bought keep what they bought, unless they are to get the new one; what nobody bought is removed. */
    private Uni<Void> supersede(SqlTx tx, ContentTarget target, DigitalGood.Content content, Instant now) {
        return Steps.when(
                        target.isForEarlierBuyers(),
                        () -> versions.moveBuyers(tx, target.fileId(), content.version(), now))
                .chain(() -> versions.removeUnbought(tx, target.fileId(), content.version(), now))
                .chain(keys -> Steps.each(keys, key -> removals.removeAfterCommit(tx, key, now)));
    }

    private static Event event(
            ContentTarget target, FileStore.Arrived file, DigitalGood.Content before, DigitalGood.Content content) {
        return content.isFirst()
                ? new FileUploadedV1(
                        target.fileId(),
                        file.eventVersion(),
                        file.name(),
                        file.contentType(),
                        content.size(),
                        content.sha256())
                : new FileReplacedV1(
                        target.fileId(),
                        file.eventVersion(),
                        file.name(),
                        file.contentType(),
                        content.size(),
                        content.sha256(),
                        content.version(),
                        target.isForEarlierBuyers(),
                        FieldDifference.between(ChangedFields.FILE, Shown.of(before), Shown.of(content)));
    }

    /** A content as the API shows it in a file. */
    private record Shown(int contentVersion, long size, String sha256) {

        static Shown of(DigitalGood.Content content) {
            return new Shown(content.version(), content.size(), content.sha256());
        }
    }

    private static void mustBeStored(boolean isStored) {
        if (!isStored) {
            throw StorageProblem.incomplete();
        }
    }
}
