package dev.comptoir.orders.orderimport.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a CSV file; case and blanks around a name make no difference. */
final class Header {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Header(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            String key = key(names.get(i));
            if (places.putIfAbsent(key, i) != null && !key.isEmpty()) {
                throw FileProblem.columnTwice(names.get(i).strip());
            }
        }
    }

    List<String> names() {
        return names;
    }

    boolean has(String column) {
        return places.containsKey(key(column));
    }

    /** Null when the column is not there, or the row ends before it. */
    String cell(List<String> cells, String column) {
        Integer place = places.get(key(column));
        return place == null || place >= cells.size() ? null : cells.get(place);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
