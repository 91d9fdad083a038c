package dev.comptoir.catalog.productimport.file;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Undoes what the WooCommerce exporter writes for line breaks in texts and for commas in lists. */
final class WooEscapes {

    private static final String WRITTEN_BACKSLASH_N = "\\\\n";
    private static final String COMMA = "(?<!\\\\),";

    private WooEscapes() {}

    /** A line break is written as a backslash and an n; a backslash and an n that the text has, with two backslashes. */
    static String text(String written) {
        return Stream.of(written.split(Pattern.quote(WRITTEN_BACKSLASH_N), -1))
                .map(part -> part.replace("\\n", "\n"))
                .collect(Collectors.joining("\\n"));
    }

    static List<String> list(String written) {
        return list(written, "");
    }

    /**
     * @param after what has to follow a comma for it to separate
     */
    static List<String> list(String written, String after) {
        return Stream.of(written.split(COMMA + after))
                .map(value -> value.replace("\\,", ",").strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
