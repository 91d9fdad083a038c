package dev.comptoir.platform.net;

import java.util.Optional;
import java.util.TreeMap;

/**
 * What came back.
 *
 * @param headers by name whatever its case; the last value of each
 * @param body at most as many bytes as were asked for
 * @param isCut there was more
 */
public record SafeAnswer(int status, TreeMap<String, String> headers, byte[] body, boolean isCut) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Where a redirect leads; empty for every other answer. */
    public Optional<String> movedTo() {
        return status >= 300 && status < 400 ? header("Location") : Optional.empty();
    }
}
