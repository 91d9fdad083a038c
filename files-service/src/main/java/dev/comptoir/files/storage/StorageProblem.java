package dev.comptoir.files.storage;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.INSUFFICIENT_STORAGE;
import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.TOO_LARGE;
import static dev.comptoir.kernel.Kind.UNAVAILABLE;

import dev.comptoir.kernel.DomainException;

/** Refusals of contents that cannot be stored. */
public final class StorageProblem {

    private StorageProblem() {}

    /** The body ended before it was whole. */
    public static DomainException incomplete() {
        return INVALID.refusal("content-incomplete", "The body ended early. Nothing was kept; send it again.");
    }

    static boolean isIncomplete(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.code().equals("content-incomplete");
    }

    /** Two requests send the same upload. */
    static DomainException inUse() {
        return CONFLICT.refusal(
                "upload-in-use",
                "Another request is sending this upload. Wait until it ends, then ask for the offset.");
    }

    public static DomainException offsetMismatch(long size) {
        return CONFLICT.refusal("upload-offset-mismatch", "%s bytes of this upload are here: go on behind them.", size)
                .with("uploadOffset", size);
    }

    public static DomainException tooLong(long left) {
        return TOO_LARGE
                .refusal(
                        "upload-too-long",
                        "The body is longer than the %s bytes that are left of this upload. Nothing of it was kept.",
                        left)
                .with("bytesLeft", left);
    }

    public static DomainException tooLarge(long limit) {
        return TOO_LARGE
                .refusal("content-too-large", "The content is larger than the %s bytes this store takes.", limit)
                .with("maxSize", limit);
    }

    /** A disk that fails. */
    static DomainException unavailable() {
        return UNAVAILABLE.refusal(
                "storage-unavailable",
                "The storage cannot be read or written right now. Nothing was kept or counted; try again a little later.");
    }

    public static DomainException full() {
        return INSUFFICIENT_STORAGE.refusal(
                "storage-full", "There is no room for this content. Nothing was kept; make room and send it again.");
    }
}
