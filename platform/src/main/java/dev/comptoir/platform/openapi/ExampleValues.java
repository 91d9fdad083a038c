package dev.comptoir.platform.openapi;

import dev.comptoir.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * A value that a schema allows, as a store would show it: what lies on the class path in {@code openapi/examples} under the
 * schema's name, else what its fields say of themselves, else the word of {@code openapi/example-words.json} for a field
 * of that name.
 */
final class ExampleValues {

    private static final int DEEPEST = 8;
    private static final Pattern ALTERNATIVES = Pattern.compile("\\^\\(\\?:(\\w+)\\|");
    private static final Set<String> ABSENT = Set.of("nextCursor", "total");
    private static final Map<?, ?> WORDS = read("openapi/example-words.json");

    private final Map<String, Schema> schemas;

    ExampleValues(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    Object of(Schema schema) {
        return of("", "", schema, 0);
    }

    private Object of(String owner, String field, Schema schema, int depth) {
        if (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty()) {
            // What may be absent is shown present.
            return of(owner, field, schema.getAnyOf().getFirst(), depth);
        }
        String name = SchemaRules.named(schema);
        if (name == null) {
            return isObject(schema) ? object(owner, schema, depth) : plain(owner, field, schema, depth);
        }
        Schema shape = schemas.get(name);
        if (!isObject(shape)) {
            return plain(owner, field, shape, depth);
        }
        Map<?, ?> written = read("openapi/examples/" + name + ".json");
        return written != null ? written : depth > DEEPEST ? Map.of() : object(name, shape, depth);
    }

    private Object object(String owner, Schema schema, int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, each) -> {
                if (!ABSENT.contains(name) || !owner.endsWith("Page")) {
                    values.put(name, of(owner, name, each, depth + 1));
                }
            });
        } else if (schema.getAdditionalPropertiesSchema() != null) {
            values.put("Size", of(owner, "value", schema.getAdditionalPropertiesSchema(), depth + 1));
        }
        return values;
    }

    private Object plain(String owner, String field, Schema schema, int depth) {
        SchemaType type = schema.getType() == null || schema.getType().isEmpty()
                ? SchemaType.OBJECT
                : schema.getType().getFirst();
        if (type == SchemaType.ARRAY) {
            return List.of(of(owner, field, schema.getItems(), depth + 1));
        }
        return Stream.of(WORDS.get(owner + "." + field), own(schema), WORDS.get(field), schema.getDefaultValue())
                .filter(Objects::nonNull)
                .map(value -> typed(type, value))
                .filter(value -> fits(schema, value))
                .findFirst()
                .orElseGet(() -> some(type, schema));
    }

    private static Object typed(SchemaType type, Object value) {
        String text = value.toString();
        boolean isNumber = text.matches("-?\\d+(\\.\\d+)?");
        return switch (type) {
            case INTEGER, NUMBER -> isNumber ? new BigDecimal(text) : text;
            case BOOLEAN -> text.matches("true|false") ? Boolean.valueOf(text) : value;
            default -> text;
        };
    }

    private static boolean fits(Schema schema, Object value) {
        return switch (schema.getType().getFirst()) {
            case INTEGER, NUMBER ->
                value instanceof BigDecimal number
                        && (schema.getMinimum() == null || number.compareTo(schema.getMinimum()) >= 0)
                        && (schema.getMaximum() == null || number.compareTo(schema.getMaximum()) <= 0);
            case BOOLEAN -> value instanceof Boolean;
            case STRING -> isText(schema, value.toString());
            default -> true;
        };
    }

    private static boolean isText(Schema schema, String text) {
        return (schema.getMaxLength() == null || text.length() <= schema.getMaxLength())
                && (schema.getPattern() == null
                        || Pattern.compile(schema.getPattern()).matcher(text).find())
                && (schema.getEnumeration() == null || schema.getEnumeration().contains(text));
    }

    private static Object some(SchemaType type, Schema schema) {
        return switch (type) {
            case STRING -> someText(schema);
            case INTEGER, NUMBER -> schema.getMinimum() == null ? BigDecimal.ONE : schema.getMinimum();
            case BOOLEAN -> false;
            default -> Map.of();
        };
    }

    private static String someText(Schema schema) {
        if ("uuid".equals(schema.getFormat())) {
            return WORDS.get("id").toString();
        }
        if (String.valueOf(schema.getPattern()).contains("}@")) {
            return WORDS.get("email").toString();
        }
        Matcher words = ALTERNATIVES.matcher(String.valueOf(schema.getPattern()));
        return words.lookingAt() ? words.group(1) : "text";
    }

    private static Object own(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        return schema.getEnumeration() == null || schema.getEnumeration().isEmpty()
                ? null
                : schema.getEnumeration().getFirst();
    }

    private static boolean isObject(Schema schema) {
        return schema.getProperties() != null
                || schema.getType() != null && schema.getType().contains(SchemaType.OBJECT);
    }

    /** Null when it is not there. */
    private static Map<?, ?> read(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? null : Json.MAPPER.readValue(in, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
