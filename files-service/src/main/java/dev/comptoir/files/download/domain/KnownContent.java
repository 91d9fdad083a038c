package dev.comptoir.files.download.domain;

import java.util.regex.Pattern;

/** Whether a client has a content already (RFC 9110 §13.1.2). */
public final class KnownContent {

    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private KnownContent() {}

    /**
     * Compares weakly, as the RFC wants it here.
     *
     * @param ifNoneMatch the header; null when it is absent
     * @param etag of the content, a strong one
     */
    public static boolean isNamed(String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals(ANY)
                        || TAG.matcher(ifNoneMatch)
                                .results()
                                .anyMatch(tag -> tag.group(1).equals(etag)));
    }
}
