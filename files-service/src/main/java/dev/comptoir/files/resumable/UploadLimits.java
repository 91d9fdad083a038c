package dev.comptoir.files.resumable;

import dev.comptoir.files.storage.StorageProblem;
import dev.comptoir.files.upload.domain.ContentProblem;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large uploads may be and how long they may wait. */
@ApplicationScoped
class UploadLimits {

    private final long maxSize;
    private final UploadSettings settings;

    UploadLimits(@ConfigProperty(name = "files.max-size") MemorySize maxSize, UploadSettings settings) {
        this.maxSize = maxSize.asLongValue();
        this.settings = settings;
    }

    long maxSize() {
        return maxSize;
    }

    void check(long length) {
        if (length == 0) {
            throw ContentProblem.empty();
        }
        if (length > maxSize) {
            throw StorageProblem.tooLarge(maxSize);
        }
    }

    /** No upload that is still known was written to so long ago. */
    Instant orphanedBefore(Instant now) {
        return now.minus(settings.expireAfter().multipliedBy(2));
    }

    Instant expiry(Instant now) {
        return now.plus(settings.expireAfter());
    }
}
