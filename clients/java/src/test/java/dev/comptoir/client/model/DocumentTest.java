package dev.comptoir.client.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records read what the document says. */
class DocumentTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/comptoir/client/model");
    private static final JsonNode COMPONENTS =
            read(Path.of("../../docs/openapi.json")).get("components");
    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(String.class, "string"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(BigDecimal.class, "number"),
            Map.entry(List.class, "array"),
            Map.entry(UUID.class, "string"),
            Map.entry(Instant.class, "string"),
            Map.entry(LocalDate.class, "string"));

    @ParameterizedTest
    @MethodSource("records")
    void every_component_is_a_field_of_its_schema_and_of_its_type(Class<?> type) {
        JsonNode schema = schema(type);
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode property = schema.path("properties").path(component.getName());
            assertThat(property.isMissingNode())
                    .as(type.getSimpleName() + "." + component.getName())
                    .isFalse();
            JsonNode resolved =
                    property.has("$ref") ? named(property.get("$ref").asText()) : property;
            assertThat(typeOf(resolved))
                    .as(type.getSimpleName() + "." + component.getName())
                    .isEqualTo(TYPES.getOrDefault(component.getType(), "object"));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_field_of_its_schema_is_a_component(Class<?> type) {
        assertThat(Stream.of(type.getRecordComponents()).map(RecordComponent::getName))
                .as(type.getSimpleName())
                .containsAll(schema(type).path("properties").propertyStream().map(Map.Entry::getKey).toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_may_be_absent_is_no_primitive(Class<?> type) {
        List<String> required = schema(type)
                .path("required")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isPrimitive()) {
                assertThat(required).as(type.getSimpleName()).contains(component.getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void the_example_of_the_document_is_read(Class<?> type) throws Exception {
        JsonNode example = COMPONENTS
                .path("examples")
                .path(type.getAnnotation(SchemaOf.class).value())
                .path("value");
        if (!example.isMissingNode()) {
            Object read = new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .treeToValue(example, type);
            for (RecordComponent component : type.getRecordComponents()) {
                if (example.hasNonNull(component.getName())) {
                    assertThat(component.getAccessor().invoke(read))
                            .as(component.getName())
                            .isNotNull();
                }
            }
        }
    }

    /** One that may be null names null beside its own. */
    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::asText).filter(each -> !each.equals("null")).findFirst().orElseThrow()
                : type.asText();
    }

    static Stream<Class<?>> records() throws IOException, ClassNotFoundException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info") && !name.equals("SchemaOf"))
                    .sorted()
                    .<Class<?>>map(DocumentTest::load)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("dev.comptoir.client.model." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode schema(Class<?> type) {
        JsonNode schema = COMPONENTS
                .path("schemas")
                .path(type.getAnnotation(SchemaOf.class).value());
        assertThat(schema.isMissingNode())
                .as("the schema of " + type.getSimpleName())
                .isFalse();
        return schema;
    }

    private static JsonNode named(String reference) {
        return COMPONENTS.path("schemas").path(reference.replace("#/components/schemas/", ""));
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
