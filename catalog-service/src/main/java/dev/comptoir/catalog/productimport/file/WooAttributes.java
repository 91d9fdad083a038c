package dev.comptoir.catalog.productimport.file;

import dev.comptoir.catalog.product.Descriptions;
import dev.comptoir.catalog.product.domain.Option;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The numbered attribute columns of a row, each with a list of values. */
final class WooAttributes {

    private WooAttributes() {}

    /** All values by name, as products list them. */
    static Map<String, Set<String>> lists(Cells cells, Header header) {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        each(
                cells,
                header,
                (name, values) ->
                        lists.computeIfAbsent(name, _ -> new LinkedHashSet<>()).addAll(values));
        return lists;
    }

    /** The one value by name that a variation stands for; an empty one means any and is left out. */
    static Map<String, String> chosen(Cells cells, Header header) {
        Map<String, String> chosen = new LinkedHashMap<>();
        each(cells, header, (name, values) -> values.stream().findFirst().ifPresent(value -> chosen.put(name, value)));
        return chosen;
    }

    static List<Option> options(Map<String, Set<String>> lists) {
        return lists.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new Option(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private static void each(Cells cells, Header header, BiConsumer<String, List<String>> take) {
        for (int i = 1; header.has(WooColumns.attributeName(i)); i++) {
            String name = Descriptions.plain(cells.text(WooColumns.attributeName(i)));
            if (!name.isEmpty()) {
                List<String> values = values(cells.text(WooColumns.attributeValues(i)));
                for (String value : values) {
                    Options.check(cells, WooColumns.attributeValues(i), name, value);
                }
                take.accept(name, values);
            }
        }
    }

    private static List<String> values(String text) {
        return WooEscapes.list(text).stream()
                .map(Descriptions::plain)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
