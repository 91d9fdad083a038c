package dev.comptoir.files.resumable.domain;

import static dev.comptoir.kernel.Kind.CONFLICT;
import static dev.comptoir.kernel.Kind.GONE;
import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.PRECONDITION_FAILED;
import static dev.comptoir.kernel.Kind.UNSUPPORTED_MEDIA_TYPE;

import dev.comptoir.kernel.DomainException;
import java.time.Instant;
import java.util.UUID;

/** Refusals of a resumable upload. */
public final class UploadProblem {

    private UploadProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND
                .refusal("upload-not-found", "There is no upload %s.", id)
                .with("uploadId", id);
    }

    public static DomainException expired(UUID id, Instant expiredAt) {
        return GONE.refusal("upload-expired", "This upload was left alone for too long. Begin a new one.")
                .with("uploadId", id)
                .with("expiredAt", expiredAt.toString());
    }

    public static DomainException version() {
        return PRECONDITION_FAILED.refusal("tus-version", "Send Tus-Resumable: 1.0.0, the version of tus spoken here.");
    }

    public static DomainException lengthRequired() {
        return INVALID.refusal(
                "upload-length-required",
                "Say in Upload-Length how many bytes will come; Upload-Defer-Length is not taken.");
    }

    public static DomainException invalidOffset() {
        return INVALID.refusal("invalid-upload-offset", "Say in Upload-Offset from which byte the body goes on.");
    }

    public static DomainException invalidMetadata() {
        return INVALID.refusal(
                "invalid-upload-metadata",
                "Upload-Metadata has up to 50 pairs of a key and its value in Base64 (UTF-8), separated by commas, each key once.");
    }

    public static DomainException invalidChecksum(String algorithms) {
        return INVALID.refusal(
                "invalid-upload-checksum", "Write the checksum as an algorithm (%s), a blank and Base64.", algorithms);
    }

    public static DomainException wrongType() {
        return UNSUPPORTED_MEDIA_TYPE.refusal(
                "unsupported-media-type", "Send the bytes of an upload as application/offset+octet-stream.");
    }

    public static boolean isComplete(Throwable failure) {
        return failure instanceof DomainException refusal && refusal.code().equals("upload-complete");
    }

    public static DomainException complete(UUID id) {
        return CONFLICT.refusal("upload-complete", "This upload is whole already.")
                .with("uploadId", id);
    }
}
