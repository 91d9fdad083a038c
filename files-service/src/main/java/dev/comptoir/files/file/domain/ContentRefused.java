package dev.comptoir.files.file.domain;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;

/** An upload that is not one whole plain content. */
public final class ContentRefused extends DomainException {

    private static final long serialVersionUID = 1L;

    private ContentRefused(String code, Kind kind, String message) {
        super(code, kind, message);
    }

    public static ContentRefused empty() {
        return new ContentRefused(
                "empty-content", Kind.RULE_BROKEN, "The body is empty: send the file's bytes as the body.");
    }

    public static ContentRefused form() {
        return new ContentRefused(
                "unsupported-media-type",
                Kind.UNSUPPORTED_MEDIA_TYPE,
                "Send the file's bytes as the raw body, for example as application/octet-stream, not as a form.");
    }

    public static ContentRefused encoded() {
        return new ContentRefused(
                "unsupported-content-encoding",
                Kind.UNSUPPORTED_MEDIA_TYPE,
                "Send the bytes as they are, without Content-Encoding.");
    }

    public static ContentRefused partial() {
        return new ContentRefused(
                "partial-content", Kind.INVALID, "Content-Range is not taken here: send the whole content at once.");
    }

    public static ContentRefused digest() {
        return new ContentRefused(
                "invalid-digest", Kind.INVALID, "Write the digest as sha-256=:<base64 of the 32 bytes>: (RFC 9530).");
    }
}
