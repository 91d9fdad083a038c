package dev.comptoir.orders.logo.domain;

import static dev.comptoir.kernel.Kind.NOT_FOUND;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;
import static dev.comptoir.kernel.Kind.UNSUPPORTED_MEDIA_TYPE;

import dev.comptoir.kernel.DomainException;

/** Why there is no logo, or why a picture does not become it. */
public final class LogoProblem {

    private LogoProblem() {}

    public static DomainException notFound() {
        return NOT_FOUND.refusal("logo-not-found", "There is no logo. Upload one: PUT /settings/invoicing/logo.");
    }

    static DomainException empty() {
        return RULE_BROKEN.refusal("empty-content", "The body is empty. Send the picture as the body.");
    }

    static DomainException unknownType() {
        return UNSUPPORTED_MEDIA_TYPE.refusal(
                "image-type-not-supported",
                "Send a PNG or JPEG, told by its content. SVG is not taken: it can carry scripts.");
    }

    public static DomainException unreadable() {
        return RULE_BROKEN.refusal("image-unreadable", "The picture is cut or damaged. Export it again and send it.");
    }

    static DomainException notRgb() {
        return RULE_BROKEN.refusal(
                "image-colors-not-supported",
                "The picture is in CMYK, the colours of printing presses. Export it in RGB and send it.");
    }

    static DomainException tooManyPixels(int width, int height, int side, int pixels) {
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
