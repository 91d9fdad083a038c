package dev.comptoir.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** Makes schemas as exact as the records they come from: no helper methods, required fields, patterns of ECMA-262. */
final class SchemaRules {

    static final String PREFIX = "#/components/schemas/";

    private final OpenAPI document;
    private final Map<String, Schema> schemas;
    private final Map<String, ClassInfo> records = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final AlwaysThere always;

    SchemaRules(OpenAPI document, IndexView index) {
        this.document = document;
        this.always = new AlwaysThere(index);
        Map<String, Schema> known = document.getComponents().getSchemas();
        this.schemas = known == null ? Map.of() : new TreeMap<>(known);
        // A record that gives itself a name comes before another that is merely called so.
        index.getKnownClasses().stream()
                .filter(each -> each.isRecord() && each.name().toString().startsWith("dev.comptoir."))
                .sorted(Comparator.comparing(SchemaRules::isNamed)
                        .reversed()
                        .thenComparing(each -> each.name().toString()))
                .forEach(each -> records.putIfAbsent(nameOf(each), each));
    }

    /** What is there in other types than a page, where a schema says so. */
    static Map<String, MediaType> described(Content content) {
        Map<String, MediaType> described = new TreeMap<>(content == null ? Map.of() : content.getMediaTypes());
        described.values().removeIf(media -> media.getSchema() == null);
        described.remove("text/html");
        return described;
    }

    static Schema reference(String name) {
        return createSchema().ref(PREFIX + name);
    }

    void apply() {
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().forEach(this::look);
        }
        schemas.forEach((name, schema) -> {
            ClassInfo source = records.get(name);
            if (source != null && taken.contains(name) && !given.contains(name)) {
                hideHelpers(schema, source);
            }
            if (given.contains(name) && !taken.contains(name)) {
                always.require(schema, source);
            }
            exact(schema);
        });
    }

    private void look(HttpMethod method, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(each -> {
                typed(each.getSchema());
                exact(each.getSchema());
            });
        }
        if (operation.getRequestBody() != null) {
            Content content = operation.getRequestBody().getContent();
            each(content).forEach(schema -> reach(schema, taken));
            if (method == HttpMethod.PATCH && content != null) {
                content.getMediaTypes().values().forEach(media -> media.setSchema(allOptional(media.getSchema())));
            }
        }
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(answer -> each(answer.getContent()).forEach(schema -> reach(schema, given)));
    }

    static List<Schema> each(Content content) {
        List<Schema> all = new ArrayList<>();
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().stream()
                    .filter(media -> media.getSchema() != null)
                    .forEach(media -> all.add(media.getSchema()));
        }
        return all;
    }

    /** A patch takes each field alone, also where the same record as a creation needs several. */
    private Schema allOptional(Schema body) {
        String name = body == null ? null : named(body);
        Schema whole = name == null ? null : schemas.get(name);
        if (whole == null || whole.getRequired() == null || whole.getRequired().isEmpty()) {
            return body;
        }
        Schema patch = createSchema();
        patch.setAll(whole.getAll());
        patch.setRequired(null);
        document.getComponents().addSchema(name + "Patch", patch);
        return reference(name + "Patch");
    }

    private void reach(Schema schema, Set<String> names) {
        String name = named(schema);
        if (name != null) {
            if (names.add(name) && schemas.containsKey(name)) {
                reach(schemas.get(name), names);
            }
            return;
        }
        parts(schema).forEach(part -> reach(part, names));
    }

    static List<Schema> parts(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            parts.add(schema.getAdditionalPropertiesSchema());
        }
        for (List<Schema> several : java.util.Arrays.asList(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())) {
            if (several != null) {
                parts.addAll(several);
            }
        }
        return parts;
    }

    private static void hideHelpers(Schema schema, ClassInfo source) {
        Set<String> fields = new HashSet<>();
        for (RecordComponentInfo field : source.recordComponents()) {
            AnnotationInstance other = field.annotation("com.fasterxml.jackson.annotation.JsonProperty");
            fields.add(
                    other == null || other.value() == null
                            ? field.name()
                            : other.value().asString());
        }
        if (schema.getProperties() != null) {
            List.copyOf(schema.getProperties().keySet()).stream()
                    .filter(name -> !fields.contains(name))
                    .forEach(schema::removeProperty);
        }
    }

    /** An author who gives a parameter a format has said no type. */
    private static void typed(Schema schema) {
        if (schema != null && schema.getFormat() != null && schema.getType() == null) {
            schema.addType(SchemaType.STRING);
        }
    }

    private static void exact(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            schema.setType(null); // what is referred to says it
        }
        if (schema.getPattern() != null) {
            schema.setPattern(EcmaPattern.of(schema.getPattern()));
        }
        parts(schema).forEach(SchemaRules::exact);
    }

    static String named(Schema schema) {
        return schema.getRef() == null || !schema.getRef().startsWith(PREFIX)
                ? null
                : schema.getRef().substring(PREFIX.length());
    }

    static String nameOf(ClassInfo type) {
        return isNamed(type) ? givenName(type).asString() : type.simpleName();
    }

    private static boolean isNamed(ClassInfo type) {
        return givenName(type) != null;
    }

    private static AnnotationValue givenName(ClassInfo type) {
        AnnotationInstance schema =
                type.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return schema == null ? null : schema.value("name");
    }
}
