package dev.comptoir.catalog.productimport.file;

import java.util.List;

/** A column of a product export under every name it is known by. */
record Column(List<String> names) {

    static Column named(String... names) {
        return new Column(List.of(names));
    }

    static Column numbered(String pattern, int number) {
        return named(pattern.replace("#", Integer.toString(number)));
    }

    String name() {
        return names.getFirst();
    }
}
