package dev.comptoir.files.resumable;

import dev.comptoir.files.resumable.domain.UploadChecksum;
import dev.comptoir.files.resumable.domain.UploadProblem;
import dev.comptoir.files.storage.PartStorage;
import dev.comptoir.files.storage.StorageProblem;
import dev.comptoir.files.upload.ContentBody;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Adds a part to an upload, and makes its file when that was the last. */
@ApplicationScoped
class AppendPart {

    private final UploadStore uploads;
    private final PartStorage parts;
    private final CompleteUpload complete;
    private final UploadLimits limits;
    private final Clock clock;

    AppendPart(UploadStore uploads, PartStorage parts, CompleteUpload complete, UploadLimits limits, Clock clock) {
        this.uploads = uploads;
        this.parts = parts;
        this.complete = complete;
        this.limits = limits;
        this.clock = clock;
    }

    /** A part as it is sent. */
    record Part(long offset, Optional<UploadChecksum> checksum, ContentBody body) {}

    /**
     * A client that goes away makes the framework cancel what it waits for. What has begun still runs to its end here, so that
     * what came is on the disk and the upload is free for the next request.
     */
    Uni<UploadView> append(UUID id, Part part) {
        return Uni.createFrom().emitter(caller -> receive(id, part).subscribe().with(caller::complete, caller::fail));
    }

    private Uni<UploadView> receive(UUID id, Part part) {
        Instant now = clock.instant();
        return uploads.find(id)
                .invoke(upload -> mayGoOn(upload, part, now))
                .invoke(part.body()::invite)
                .chain(upload -> parts.append(id, stored(upload, part), part.body()::open)
                        .call(() -> uploads.prolong(id, limits.expiry(now)))
                        .chain(offset -> complete.whenWhole(upload, offset)))
                .chain(offset -> uploads.find(id).map(upload -> UploadView.of(upload, offset)));
    }

    private static void mayGoOn(ResumableUpload upload, Part part, Instant now) {
        upload.mustBeAlive(now);
        if (upload.isComplete()) {
            throw UploadProblem.complete(upload.id());
        }
        long left = upload.length() - part.offset();
        if (left < 0) {
            throw UploadProblem.invalidOffset();
        }
        if (part.body().declaredLength() > left) {
            throw StorageProblem.tooLong(left);
        }
    }

    private static PartStorage.Part stored(ResumableUpload upload, Part part) {
        return new PartStorage.Part(
                part.offset(),
                upload.length() - part.offset(),
                part.checksum().isPresent(),
                bytes -> part.checksum().ifPresent(checksum -> checksum.update(bytes)),
                () -> part.checksum().ifPresent(UploadChecksum::check));
    }
}
