package dev.comptoir.platform.http;

/** Headers that programs of the suite send each other; the gateway lets none of them in or out. */
public final class InternalHeaders {

    /** Says to files-service that it may name a file instead of sending it. */
    public static final String FILES_OFFERED = "X-Internal-Files";

    /** The file below the folder, from which byte on, and how many: {@code ab/cd 0 1000}. */
    public static final String FILE_NAMED = "X-Internal-File";

    private InternalHeaders() {}
}
