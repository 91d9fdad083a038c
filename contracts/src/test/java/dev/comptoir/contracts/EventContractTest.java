package dev.comptoir.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.comptoir.json.Json;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path SAMPLES = Path.of("src/main/resources/events");

    static Stream<Class<?>> events() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("dev/comptoir/contracts"))) {
            return files
                    .filter(file -> file.toString().matches(".*V\\d+\\.class"))
                    .map(EventContractTest::load)
                    .filter(type -> type.isAnnotationPresent(EventType.class))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_record_reads_and_writes_its_golden_sample_unchanged(Class<?> event) throws IOException {
        JsonNode golden = Json.MAPPER.readTree(sample(event));

        Object read = Json.MAPPER.treeToValue(golden, event);

        assertThat(Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(read))).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_golden_sample_is_valid_against_the_schema(Class<?> event) throws IOException {
        assertThat(schema(event).validate(sample(event), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_schema_misses_each_required_field_that_is_taken_away(Class<?> event) throws IOException {
        JsonNode required = Json.MAPPER.readTree(schemaText(event)).get("required");
        assertThat(required).isNotEmpty();
        for (JsonNode field : required) {
            ObjectNode without = (ObjectNode) Json.MAPPER.readTree(sample(event));
            without.remove(field.asText());
            assertThat(schema(event).validate(without.toString(), InputFormat.JSON))
                    .as("%s without %s", event.getSimpleName(), field.asText())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_type_says_program_fact_and_version_and_the_topic_is_created_by_the_suite(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        assertThat(type.name()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*\\.v\\d+");
        assertThat(type.name()).endsWith(event.getSimpleName().replaceAll(".*V(\\d+)", ".v$1"));
        assertThat(Topics.ALL).extracting(Topics.Topic::name).contains(type.topic());
        assertThat(type.topic()).startsWith(type.name().substring(0, type.name().indexOf('.')));
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_consumer_survives_a_field_added_later(Class<?> event) throws IOException {
        ObjectNode later = (ObjectNode) Json.MAPPER.readTree(sample(event));
        later.put("addedInALaterRelease", true);

        assertThat(Json.MAPPER.treeToValue(later, event)).isInstanceOf(Event.class);
    }

    @Test
    void every_schema_and_sample_belongs_to_a_record() throws IOException {
        List<String> types =
                events().map(type -> type.getAnnotation(EventType.class).name()).toList();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\.(schema|sample)\\.json$", "")))
                    .isNotEmpty()
                    .allMatch(types::contains);
        }
    }

    private static Schema schema(Class<?> event) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText(event));
    }

    private static String schemaText(Class<?> event) throws IOException {
        return Files.readString(
                SAMPLES.resolve(event.getAnnotation(EventType.class).name() + ".schema.json"));
    }

    private static String sample(Class<?> event) throws IOException {
        return Files.readString(
                SAMPLES.resolve(event.getAnnotation(EventType.class).name() + ".sample.json"));
    }

    private static Class<?> load(Path file) {
        try {
            return Class.forName(
                    CLASSES.relativize(file).toString().replace(".class", "").replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
