package dev.comptoir.files.upload.domain;

import static dev.comptoir.kernel.Kind.INVALID;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;
import static dev.comptoir.kernel.Kind.UNSUPPORTED_MEDIA_TYPE;

import dev.comptoir.kernel.DomainException;

/** Refusals of an upload that is not one whole plain content. */
public final class ContentProblem {

    private static final int LONGEST_SHOWN = 100;

    private ContentProblem() {}

    public static DomainException empty() {
        return RULE_BROKEN.refusal("empty-content", "The body is empty: send the file's bytes as the body.");
    }

    public static DomainException noForm() {
        return UNSUPPORTED_MEDIA_TYPE.refusal(
                "unsupported-media-type", "Send the file as multipart/form-data with a boundary.");
    }

    public static DomainException invalidForm() {
        return INVALID.refusal(
                "invalid-form",
                "The form cannot be read: its parts, names or fields are broken or too long. Nothing was kept.");
    }

    public static DomainException formWithoutFile() {
        return INVALID.refusal("form-without-file", "The form has no file; give one part a filename.");
    }

    public static DomainException severalFiles() {
        return INVALID.refusal(
                "form-with-several-files", "The form has several files. Nothing was kept; send one form for each.");
    }

    public static DomainException unknownField(String name) {
        String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) : name;
        return INVALID.refusal("unknown-field", "There is no field %s here. Nothing was kept.", shown)
                .at("/" + shown);
    }

    public static DomainException form() {
        return UNSUPPORTED_MEDIA_TYPE.refusal(
                "unsupported-media-type",
                "Send the file's bytes as the raw body, for example as application/octet-stream, not as a form.");
    }

    public static DomainException encoded() {
        return UNSUPPORTED_MEDIA_TYPE.refusal(
                "unsupported-content-encoding", "Send the bytes as they are, without Content-Encoding.");
    }

    public static DomainException partial() {
        return INVALID.refusal("partial-content", "Content-Range is not taken here: send the whole content at once.");
    }

    public static DomainException invalidDigest() {
        return INVALID.refusal("invalid-digest", "Write the digest as sha-256=:<base64 of the 32 bytes>: (RFC 9530).");
    }

    public static DomainException checksumMismatch(String expected, String received) {
        return RULE_BROKEN
                .refusal(
                        "checksum-mismatch",
                        "The content does not have the SHA-256 that the digest header promised. Nothing was kept; send it again.")
                .with("expectedSha256", expected)
                .with("receivedSha256", received);
    }
}
