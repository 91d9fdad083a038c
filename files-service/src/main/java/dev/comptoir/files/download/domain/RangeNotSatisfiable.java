package dev.comptoir.files.download.domain;

/** A range that begins behind the end of the content. */
public final class RangeNotSatisfiable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long size;

    RangeNotSatisfiable(long size) {
        super("The content has " + size + " bytes; the range begins behind its end.", null, false, false);
        this.size = size;
    }

    public long size() {
        return size;
    }
}
