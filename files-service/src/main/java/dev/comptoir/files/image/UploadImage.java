package dev.comptoir.files.image;

import dev.comptoir.files.storage.Received;
import dev.comptoir.files.storage.Storage;
import dev.comptoir.files.upload.ContentBody;
import dev.comptoir.files.upload.domain.ContentProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a picture in: told by its content, measured before it is unpacked, the same picture only once. */
@ApplicationScoped
class UploadImage {

    private final ImageStore images;
    private final Storage storage;
    private final ImageSizes sizes;
    private final StoreImage store;
    private final long maxSize;

    UploadImage(
            ImageStore images,
            Storage storage,
            ImageSizes sizes,
            StoreImage store,
            @ConfigProperty(name = "files.images.max-size") MemorySize maxSize) {
        this.images = images;
        this.storage = storage;
        this.sizes = sizes;
        this.store = store;
        this.maxSize = maxSize.asLongValue();
    }

    /** Runs to its end when the client goes away, so that nothing half is left. */
    Uni<Image> upload(ContentBody body) {
        return Uni.createFrom().emitter(caller -> receive(body).subscribe().with(caller::complete, caller::fail));
    }

    private Uni<Image> receive(ContentBody body) {
        body.refuseLargerThan(maxSize);
        body.invite();
        return storage.receive(body.open(), maxSize)
                .chain(received -> images.same(received.sha256Hex())
                        .chain(same -> take(received, same))
                        .eventually(() -> storage.discard(received)));
    }

    private Uni<Image> take(Received received, Optional<Image> same) {
        if (received.size() == 0) {
            throw ContentProblem.empty();
        }
        return same.isPresent()
                ? Uni.createFrom().item(same.get())
                : sizes.of(received.place()).chain(found -> store.handle(received, found));
    }
}
