package dev.comptoir.catalog.productimport.file;

import java.util.List;
import java.util.stream.Stream;

/** A column of a product export under every name it is known by. */
record Column(List<String> names) {

    static Column named(String... names) {
        return new Column(List.of(names));
    }

    /** The same with a number for each {@code #}. */
    static Column numbered(int number, String... patterns) {
        return new Column(Stream.of(patterns)
                .map(pattern -> pattern.replace("#", Integer.toString(number)))
                .toList());
    }

    String name() {
        return names.getFirst();
    }
}
