package dev.comptoir.files.download;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A request that a browser or a messenger makes before its user has asked for anything. */
final class Prefetch {

    static final List<String> HEADERS = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private static final List<String> WORDS = List.of("prefetch", "prerender", "preview");

    private Prefetch() {}

    /** @param header gives the value of a request header, null when it is absent */
    static boolean isAnnounced(UnaryOperator<String> header) {
        return HEADERS.stream()
                .map(header)
                .anyMatch(purpose ->
                        purpose != null && WORDS.stream().anyMatch(purpose.toLowerCase(Locale.ROOT)::contains));
    }
}
