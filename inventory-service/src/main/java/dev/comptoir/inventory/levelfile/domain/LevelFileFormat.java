package dev.comptoir.inventory.levelfile.domain;

import java.time.Instant;

/** What levels are written as. */
public enum LevelFileFormat {
    CSV("text/csv; charset=utf-8; header=present", "csv"),
    NDJSON("application/x-ndjson", "ndjson");

    private final String contentType;
    private final String extension;

    LevelFileFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    public String contentType() {
        return contentType;
    }

    /** Of the instant at which the file is begun. */
    public String fileName(Instant asOf) {
        return "levels-" + asOf.toString().replaceAll("[:.]", "-") + "." + extension;
    }
}
