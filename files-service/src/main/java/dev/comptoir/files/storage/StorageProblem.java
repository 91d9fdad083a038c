package dev.comptoir.files.storage;

import static dev.comptoir.kernel.Kind.INSUFFICIENT_STORAGE;
import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.TOO_LARGE;

import dev.comptoir.kernel.DomainException;

/** Refusals of contents that cannot be stored. */
public final class StorageProblem {

    private StorageProblem() {}

    /** The body ended before it was whole. */
    public static DomainException incomplete() {
        return INVALID.refusal("content-incomplete", "The body ended early. Nothing was kept; send it again.");
    }

    public static DomainException tooLarge(long limit) {
        return TOO_LARGE
                .refusal("content-too-large", "The content is larger than the %s bytes this store takes.", limit)
                .with("maxSize", limit);
    }

    public static DomainException full() {
        return INSUFFICIENT_STORAGE.refusal(
                "storage-full", "There is no room for this content. Nothing was kept; make room and send it again.");
    }
}
