package dev.comptoir.orders.erasure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whose data it is.
 *
 * @param email in its one form
 * @param spellings every way in which orders and requests write it
 */
record Person(String email, List<String> spellings) {

    String[] asWritten() {
        return spellings.toArray(String[]::new);
    }

    /** In small letters, each once. */
    String[] lowered() {
        return spellings.stream()
                .map(spelling -> spelling.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
    }

    /** As written and in small letters. */
    List<String> inEveryForm() {
        return Stream.concat(spellings.stream(), Arrays.stream(lowered()))
                .distinct()
                .toList();
    }
}
