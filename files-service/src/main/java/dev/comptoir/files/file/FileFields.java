package dev.comptoir.files.file;

/** Limits of a file's fields, shared by creating and changing. */
final class FileFields {

    // No path parts, no control characters, no bidirectional overrides (they make "exe.pdf" out of "fdp.exe").
    static final String NAME =
            "(?!\\.{1,2}$)(?=.*\\S)[^/\\\\\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]*";
    static final String NAME_MESSAGE =
            "must be a plain file name: no slashes, control characters or text direction marks";
    static final int NAME_LENGTH = 255;

    static final String CONTENT_TYPE =
            "[A-Za-z0-9!#$&^_.+-]{1,100}/[A-Za-z0-9!#$&^_.+-]{1,100}(; ?[A-Za-z0-9-]{1,40}=[A-Za-z0-9._-]{1,60}){0,3}";
    static final String CONTENT_TYPE_MESSAGE = "must be a media type such as audio/mpeg";
    static final int CONTENT_TYPE_LENGTH = 255;

    static final String KEY_PATTERN = "[!-~]{1,100}";
    static final String KEY_PATTERN_MESSAGE = "must have 1 to 100 visible ASCII characters";

    static final int MOST_DAYS = 3650;
    static final int MOST_DOWNLOADS = 1000;

    private FileFields() {}
}
