package dev.comptoir.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Present;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.RecordComponentInfo;
import org.junit.jupiter.api.Test;

class AlwaysThereTest {

    enum Mood {
        GOOD,
        BAD
    }

    record Note(
            UUID id,
            int lines,
            List<String> tags,
            Map<String, String> titles,
            Mood mood,
            String text,
            Money price,
            Instant createdAt,
            @Schema(nullable = true) Mood reason,
            @Schema(nullable = true) List<String> errors) {}

    record Sum(Money total, @Schema(nullable = true) Money refunded) {}

    record Place(@Present String line, String region) {}

    @Schema(requiredProperties = "name")
    record Person(UUID id, String name, String phone) {}

    record PersonInDetail(@JsonUnwrapped Person person, String remark) {}

    private final Index index;

    AlwaysThereTest() throws IOException {
        index = Index.of(Note.class, Sum.class, Mood.class, Place.class, Person.class, PersonInDetail.class);
    }

    @Test
    void primitives_the_id_the_creation_collections_and_words_are_always_there() {
        assertThat(required(Note.class)).containsExactly("createdAt", "id", "lines", "mood", "tags", "titles");
    }

    @Test
    void amounts_are_always_there_where_a_record_has_nothing_else() {
        assertThat(required(Sum.class)).containsExactly("total");
    }

    @Test
    void what_a_record_says_itself_is_kept() {
        assertThat(required(Note.class, "text")).contains("text", "id");
    }

    @Test
    void what_the_domain_calls_present_is_always_there() {
        assertThat(required(Place.class)).containsExactly("line");
    }

    @Test
    void what_is_unwrapped_is_there_as_in_its_own_record() {
        assertThat(required(PersonInDetail.class, List.of("id", "name", "phone", "remark")))
                .containsExactly("id", "name");
    }

    @Test
    void an_absent_field_is_never_null() {
        var text = createSchema().type(List.of(SchemaType.STRING, SchemaType.NULL));
        var word = createSchema()
                .anyOf(List.of(SchemaRules.reference("Mood"), createSchema().type(List.of(SchemaType.NULL))));
        var schema = createSchema().addProperty("text", text).addProperty("reason", word);

        new AlwaysThere(index).require(schema, source(Note.class));

        assertThat(text.getType()).containsExactly(SchemaType.STRING);
        assertThat(word.getAnyOf()).isNull();
        assertThat(word.getRef()).isEqualTo("#/components/schemas/Mood");
    }

    private List<String> required(Class<?> type, String... said) {
        List<String> fields = source(type).recordComponents().stream()
                .map(RecordComponentInfo::name)
                .toList();
        return required(type, fields, said);
    }

    private List<String> required(Class<?> type, List<String> fields, String... said) {
        var schema = createSchema().required(List.of(said));
        fields.forEach(name -> schema.addProperty(name, createSchema()));
        new AlwaysThere(index).require(schema, source(type));
        return schema.getRequired();
    }

    private ClassInfo source(Class<?> type) {
        return index.getClassByName(type);
    }
}
