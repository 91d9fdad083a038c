package dev.comptoir.files.image.domain;

/** What pictures may be; SVG is not among them, for it can carry scripts. */
public enum ImageType {
    PNG("image/png", "png", true),
    JPEG("image/jpeg", "jpg", true),
    GIF("image/gif", "gif", false),
    WEBP("image/webp", "webp", false);

    private final String mediaType;
    private final String extension;
    private final boolean isScaled;

    ImageType(String mediaType, String extension, boolean isScaled) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.isScaled = isScaled;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** Whether smaller sizes are made: not of what may move. */
    public boolean isScaled() {
        return isScaled;
    }
}
