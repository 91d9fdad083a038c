package dev.comptoir.orders.logo.domain;

/** What a logo may be; SVG is not among them, for it can carry scripts. */
public enum PictureType {
    PNG("image/png"),
    JPEG("image/jpeg");

    private final String mediaType;

    PictureType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
