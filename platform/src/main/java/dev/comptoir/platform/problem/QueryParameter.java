package dev.comptoir.platform.problem;

import dev.comptoir.platform.json.TextRule;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A query parameter of an operation.
 *
 * @param many whether it may be given more than once
 * @param words the values it has; empty when they are not counted
 */
record QueryParameter(String name, Class<?> type, boolean many, Set<String> words) {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final Pattern LONG = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static QueryParameter of(String name, Class<?> raw, Type generic) {
        boolean isMany = Collection.class.isAssignableFrom(raw);
        Class<?> type = isMany
                        && generic instanceof ParameterizedType several
                        && several.getActualTypeArguments()[0] instanceof Class<?> each
                ? each
                : raw;
        return new QueryParameter(name, type, isMany, words(type));
    }

    /** What is wrong with the values given; empty when nothing is. */
    Optional<String> problem(List<String> values) {
        if (!many && values.size() > 1) {
            return Optional.of("may be given only once");
        }
        return values.stream().map(this::problem).filter(Objects::nonNull).findFirst();
    }

    private String problem(String value) {
        if (value.isEmpty()) {
            return "is empty; leave it out or give it a value";
        }
        if (type == boolean.class || type == Boolean.class) {
            return value.equals("true") || value.equals("false") ? null : "must be true or false";
        }
        if (type == int.class || type == Integer.class) {
            return WHOLE.matcher(value).matches() ? null : "must be a whole number";
        }
        if (type == long.class || type == Long.class) {
            return LONG.matcher(value).matches() ? null : "must be a whole number";
        }
        if (type == UUID.class) {
            return ID.matcher(value).matches() ? null : "must be a UUID";
        }
        if (type == String.class && !TextRule.ONE_LINE.allows(value)) {
            return "contains " + TextRule.ONE_LINE.refused();
        }
        if (type == String.class
                && (isUnseen(value.codePointAt(0)) || isUnseen(value.codePointBefore(value.length())))) {
            return "begins or ends with a character that cannot be seen, as copied texts do";
        }
        return words.isEmpty() || words.contains(value) ? null : "must be one of " + String.join(", ", words);
    }

    /** The plain blank is not: it also stands for a plus that was not encoded, and ends what is being typed. */
    private static boolean isUnseen(int character) {
        return Character.getType(character) == Character.FORMAT || character != ' ' && Character.isSpaceChar(character);
    }

    private static Set<String> words(Class<?> type) {
        Set<String> words = new LinkedHashSet<>();
        if (type.isEnum()) {
            Stream.of(type.getEnumConstants())
                    .map(word -> ((Enum<?>) word).name())
                    .forEach(words::add);
        }
        return words;
    }
}
