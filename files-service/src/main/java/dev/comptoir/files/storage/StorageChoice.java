package dev.comptoir.files.storage;

import dev.comptoir.platform.time.MachineTime;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.time.Clock;

/** Gives the program the storage that its operator chose, and keeps it clean. */
@ApplicationScoped
class StorageChoice {

    private final Storage storage;
    private final Spool spool;

    StorageChoice(StorageSettings settings, Spool spool, @MachineTime Clock clock, Vertx vertx) {
        this.spool = spool;
        this.storage = switch (settings.kind()) {
            case FOLDER -> new FolderStorage(settings, spool, vertx);
            case S3 -> new S3Storage(new Bucket(settings.s3()), spool, clock, vertx);
        };
    }

    void start(@Observes StartupEvent event) throws IOException {
        spool.sweep();
    }

    void stop(@Observes ShutdownEvent event) {
        storage.close();
    }

    @Produces
    @ApplicationScoped
    Storage chosen() {
        return storage;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return storage.sweep();
    }
}
