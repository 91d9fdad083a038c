package dev.comptoir.orders.export;

import java.util.List;
import java.util.Optional;

/** What an export is written as. */
public enum ExportFormat {
    CSV("text/csv", "text/csv; charset=utf-8; header=present", "csv"),
    XML("application/xml", "application/xml", "xml"),
    NDJSON("application/x-ndjson", "application/x-ndjson", "ndjson");

    private final String mediaType;
    private final String contentType;
    private final String extension;

    ExportFormat(String mediaType, String contentType, String extension) {
        this.mediaType = mediaType;
        this.contentType = contentType;
        this.extension = extension;
    }

    /** The first of these media types that is a file's; empty when none is. */
    public static Optional<ExportFormat> of(List<String> mediaTypes) {
        return mediaTypes.stream()
                .flatMap(type -> List.of(values()).stream().filter(format -> format.mediaType.equals(type)))
                .findFirst();
    }

    String contentType() {
        return contentType;
    }

    String extension() {
        return extension;
    }
}
