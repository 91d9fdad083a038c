package dev.comptoir.files.image.domain;

/** What pictures may be; SVG is not among them, for it can carry scripts. */
public enum ImageType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp");

    private final String mediaType;
    private final String extension;

    ImageType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** What smaller ones are written as: every browser and mail program shows these two, and Java writes them. */
    public ImageType ofSmaller(boolean isTransparent) {
        return switch (this) {
            case PNG, GIF -> PNG;
            case JPEG -> JPEG;
            case WEBP -> isTransparent ? PNG : JPEG;
        };
    }
}
