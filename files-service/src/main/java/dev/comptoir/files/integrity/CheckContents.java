package dev.comptoir.files.integrity;

import dev.comptoir.files.storage.Storage;
import dev.comptoir.kernel.DomainException;
import dev.comptoir.platform.steps.Steps;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads stored contents through, one after the other, and reports those whose bytes are not what they were. */
@ApplicationScoped
class CheckContents {

    private static final Logger LOG = Logger.getLogger(CheckContents.class);
    private static final int MOST = 20;

    private final IntegrityStore contents;
    private final Storage storage;
    private final Clock clock;
    private final Duration every;

    CheckContents(
            IntegrityStore contents,
            Storage storage,
            Clock clock,
            @ConfigProperty(name = "files.storage.check-every") Duration every) {
        this.contents = contents;
        this.storage = storage;
        this.clock = clock;
        this.every = every;
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> check() {
        return contents.due(clock.instant().minus(every), MOST).chain(due -> Steps.each(due, this::check));
    }

    private Uni<Void> check(StoredContent content) {
        return storage.sha256(content.storageKey())
                .map(found -> found.equals(content.sha256()) ? null : ContentFault.DAMAGED)
                .onFailure(NoSuchFileException.class)
                .recoverWithItem(ContentFault.MISSING)
                .onFailure(IOException.class)
                .recoverWithItem(ContentFault.UNREADABLE)
                .invoke(fault -> report(content, fault))
                .chain(fault -> contents.save(content, fault, clock.instant()))
                .onFailure(DomainException.class)
                .invoke(refusal -> LOG.warnf("%s cannot be checked now", content.storageKey()))
                .onFailure(DomainException.class)
                .recoverWithNull();
    }

    private static void report(StoredContent content, ContentFault fault) {
        if (fault != null) {
            LOG.errorf(
                    "content %d of file %s is %s: bring %s back from a backup",
                    content.version(), content.fileGuid(), fault, content.storageKey());
        }
    }
}
