package dev.comptoir.files.upload;

import dev.comptoir.files.file.FileStore;
import dev.comptoir.files.file.FileView;
import dev.comptoir.files.storage.Received;
import dev.comptoir.files.storage.Storage;
import dev.comptoir.platform.steps.Steps;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a file's content in as one body: streamed to a temporary place, checked, and only then stored. */
@ApplicationScoped
class ReceiveContent {

    private final FileStore files;
    private final Storage storage;
    private final StoreContent store;
    private final long maxSize;

    ReceiveContent(
            FileStore files,
            Storage storage,
            StoreContent store,
            @ConfigProperty(name = "files.max-size") MemorySize maxSize) {
        this.files = files;
        this.storage = storage;
        this.store = store;
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
                .invoke(() -> upload.body().refuseLargerThan(maxSize))
                .invoke(upload.body()::invite)
                .chain(() -> storage.receive(upload.body().open(), maxSize))
                .chain(received -> store(target, upload, received))
                .chain(() -> files.find(target.fileId()))
                .map(FileView::of);
    }

    /** What is not as promised is not kept. */
    private Uni<Void> store(ContentTarget target, Upload upload, Received received) {
        return Uni.createFrom()
                .item(received)
                .invoke(upload::accept)
                .onFailure()
                .call(() -> storage.discard(received))
                .chain(() -> store.handle(target, received, _ -> Steps.done()));
    }
}
