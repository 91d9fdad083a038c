package dev.comptoir.catalog.product.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How options are written in one column: a line each, name and values separated by tabs, which no name or value has. */
public final class OptionText {

    private OptionText() {}

    public static String of(List<Option> options) {
        return options.stream()
                .map(option -> option.name() + "\t" + String.join("\t", option.values()))
                .collect(Collectors.joining("\n"));
    }

    static List<Option> options(String text) {
        return text.lines().map(OptionText::option).toList();
    }

    public static String of(Map<String, String> chosen) {
        return chosen.entrySet().stream()
                .map(each -> each.getKey() + "\t" + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    static Map<String, String> chosen(String text) {
        Map<String, String> chosen = new LinkedHashMap<>();
        text.lines().map(line -> line.split("\t", 2)).forEach(pair -> chosen.put(pair[0], pair[1]));
        return chosen;
    }

    private static Option option(String line) {
        List<String> cells = Arrays.asList(line.split("\t", -1));
        return new Option(cells.getFirst(), cells.subList(1, cells.size()));
    }
}
