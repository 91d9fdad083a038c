package dev.comptoir.inventory.levelfile.domain;

/** What levels are written as. */
public enum LevelFileFormat {
    CSV("text/csv; charset=utf-8; header=present", "levels.csv"),
    NDJSON("application/x-ndjson", "levels.ndjson");

    private final String contentType;
    private final String fileName;

    LevelFileFormat(String contentType, String fileName) {
        this.contentType = contentType;
        this.fileName = fileName;
    }

    public String contentType() {
        return contentType;
    }

    public String fileName() {
        return fileName;
    }
}
