package dev.comptoir.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StorableKeyTest {

    private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();

    StorableKeyTest() {
        new StrictJson().customize(json);
    }

    @Test
    void the_name_of_an_entry_is_one_line_of_text() throws Exception {
        assertThat(json.readValue("{\"Größe\":\"L\"}", OPTIONS)).containsEntry("Größe", "L");
        assertThatThrownBy(() -> json.readValue("{\"Si\\u0000ze\":\"L\"}", OPTIONS))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("The text contains a control character");
    }
}
