package dev.comptoir.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static {
        new StrictJson().customize(MAPPER);
    }

    record Line(
            @Size(max = 520) String name,
            @Size(max = 2000) String imageUrl,
            @Size(max = 500) String subject,
            @Size(max = 5000) String merchantNotes,
            @Size(max = 10_000) String description,
            @Size(max = 100) String note) {}

    @ParameterizedTest
    @ValueSource(strings = {"name", "imageUrl", "subject", "note"})
    void what_is_no_long_note_is_one_line_however_long_it_may_be(String field) {
        for (String text : new String[] {"a\\nb", "a\\u202eb", "a\\u2028b"}) {
            assertThatThrownBy(() -> MAPPER.readValue("{\"" + field + "\":\"" + text + "\"}", Line.class))
                    .isInstanceOf(JsonMappingException.class)
                    .hasMessageContaining("line break");
        }
    }

    @Test
    void notes_and_descriptions_have_lines() throws JsonProcessingException {
        Line line = MAPPER.readValue("{\"merchantNotes\":\"a\\nb\",\"description\":\"c\\r\\n\\td\"}", Line.class);
        assertThat(line.merchantNotes()).isEqualTo("a\nb");
        assertThat(line.description()).isEqualTo("c\r\n\td");
    }
}
