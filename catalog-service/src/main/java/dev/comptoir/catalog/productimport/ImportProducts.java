package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.CatalogConfig;
import dev.comptoir.catalog.productimport.domain.ImportProblem;
import dev.comptoir.catalog.productimport.file.SentFile;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.storefront.StoreProfile;
import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads a product file and takes its products over; one file at a time, because each takes room on disk. */
@ApplicationScoped
class ImportProducts {

    private final AtomicBoolean busy = new AtomicBoolean();
    private final ReceiveFile files;
    private final ReadFile read;
    private final StartImport start;
    private final ImportRun run;
    private final Background background;
    private final StoreProfiles profiles;
    private final CatalogConfig.Imports config;

    private record Begun(SentFile file, ImportOrder order, Replayable<ImportStarted> started) {}

    ImportProducts(
            ReceiveFile files,
            ReadFile read,
            StartImport start,
            ImportRun run,
            Background background,
            StoreProfiles profiles,
            CatalogConfig config) {
        this.files = files;
        this.read = read;
        this.start = start;
        this.run = run;
        this.background = background;
        this.profiles = profiles;
        this.config = config.imports();
    }

    /** Gives the id of the import when it is through, or after a while when it is not. */
    Uni<Replayable<UUID>> handle(ImportRequest request) {
        return profiles.current().chain(store -> handle(request, store));
    }

    private Uni<Replayable<UUID>> handle(ImportRequest request, StoreProfile store) {
        read.check(request, store);
        // Room on disk is scarce: a file that could not be taken over yet is not even taken in.
        if (busy.get()) {
            throw ImportProblem.running();
        }
        return files.receive(request.file())
                .chain(file -> begin(request, store, file).onFailure().call(() -> files.discard(file)))
                .call(this::carryOut)
                .map(begun -> begun.started().map(ImportStarted::importId));
    }

    private Uni<Begun> begin(ImportRequest request, StoreProfile store, SentFile file) {
        if (!busy.compareAndSet(false, true)) {
            return Uni.createFrom().failure(ImportProblem.running());
        }
        return read.read(request, store, file)
                .chain(order -> start.handle(order).map(started -> new Begun(file, order, started)))
                .onFailure()
                .invoke(() -> busy.set(false));
    }

    /** From here on whoever carries the import out makes room for the next. */
    private Uni<Void> carryOut(Begun begun) {
        if (begun.started().isReplayed()) {
            return finish(begun);
        }
        UUID importId = begun.started().answer().importId();
        return background.run(
                () -> run.run(importId, begun.order()).eventually(() -> finish(begun)), config.answerWithin());
    }

    private Uni<Void> finish(Begun begun) {
        return files.discard(begun.file()).eventually(() -> busy.set(false));
    }
}
