package dev.comptoir.files.resumable;

import dev.comptoir.files.storage.PartStorage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Says how far an upload is; one that is whole and whose last step was lost in a crash is completed first. */
@ApplicationScoped
class FindUpload {

    private final UploadStore uploads;
    private final PartStorage parts;
    private final CompleteUpload complete;
    private final Clock clock;

    FindUpload(UploadStore uploads, PartStorage parts, CompleteUpload complete, Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.complete = complete;
        this.clock = clock;
    }

    Uni<UploadView> find(UUID id) {
        return uploads.find(id)
                .invoke(upload -> upload.mustBeAlive(clock.instant()))
                .chain(upload -> upload.isComplete()
                        ? Uni.createFrom().item(UploadView.of(upload, upload.length()))
                        : parts.size(id)
                                .chain(offset -> complete.whenWhole(upload, offset))
                                .chain(offset -> uploads.find(id).map(now -> UploadView.of(now, offset))));
    }
}
