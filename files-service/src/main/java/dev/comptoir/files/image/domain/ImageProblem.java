package dev.comptoir.files.image.domain;

import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;
import static dev.comptoir.kernel.Kind.UNSUPPORTED_MEDIA_TYPE;

import dev.comptoir.kernel.DomainException;
import java.util.UUID;

/** Refusals about a picture. */
public final class ImageProblem {

    private ImageProblem() {}

    public static DomainException notFound(UUID id) {
        return NOT_FOUND
                .refusal("image-not-found", "There is no picture %s.", id)
                .with("imageId", id);
    }

    public static DomainException unknownType() {
        return UNSUPPORTED_MEDIA_TYPE.refusal(
                "image-type-not-supported",
                "Send a PNG, JPEG, WebP or GIF, told by its content. SVG is not taken: it can carry scripts.");
    }

    public static DomainException unreadable() {
        return RULE_BROKEN.refusal("image-unreadable", "The picture is cut or damaged. Export it again and send it.");
    }

    static DomainException tooManyPixels(int width, int height, int side, long pixels) {
        return RULE_BROKEN
                .refusal(
                        "image-too-many-pixels",
                        "The picture has %s x %s pixels; at most %s per side and %s in all are taken.",
                        width,
                        height,
                        side,
                        pixels)
                .with("width", width)
                .with("height", height);
    }
}
