package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.productimport.domain.ImportProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Which column stands where; names count without regard to case, kinds of blanks and of apostrophes. */
final class Header {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    // Asked for every cell of every row, by whichever thread takes the products over.
    private final Map<Column, Integer> known = new ConcurrentHashMap<>();

    Header(List<String> names) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            String key = key(names.get(i));
            if (places.putIfAbsent(key, i) != null && !key.isEmpty()) {
                throw ImportProblem.columnTwice(names.get(i).strip());
            }
        }
    }

    List<String> names() {
        return names;
    }

    boolean has(Column column) {
        return place(column) >= 0;
    }

    int place(Column column) {
        return known.computeIfAbsent(column, this::find);
    }

    private int find(Column column) {
        return column.names().stream()
                .map(name -> places.getOrDefault(key(name), -1))
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** As the file itself calls it. */
    String nameOf(Column column) {
        return has(column) ? names.get(place(column)).strip() : column.name();
    }

    private static String key(String name) {
        return BLANKS.matcher(name.replace('\u2019', '\''))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
